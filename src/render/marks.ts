import type { Element, ElementContent } from 'hast';

/** What becomes of a marked element once it is clean: itself, changed, or another. */
type Finish = (element: Element) => ElementContent;

/**
 * Ids, classes and other things that notes may not set are given to elements after cleaning. Till
 * then an element carries a mark that holds the page's key, which notes can't guess.
 */
export class Marks {
  readonly #key: string;
  readonly #finishes: (Finish | null)[] = [];

  constructor(key: string) {
    this.#key = key;
  }

  /** Marks an element for `finish`, and gives it back. */
  mark(element: Element, finish: Finish): Element {
    this.#finishes.push(finish);
    element.properties[MARK] = `${this.#key}-${this.#finishes.length - 1}`;
    return element;
  }

  /** The mark for a tag that is written as raw HTML, as an attribute. */
  attribute(finish: Finish): string {
    const marked = this.mark(
      { type: 'element', tagName: 'a', properties: {}, children: [] },
      finish,
    );
    return `data-mark="${marked.properties[MARK]}"`;
  }

  /** Takes the mark off an element and finishes it. A copy made by the HTML parser stays as it is. */
  finish(element: Element): ElementContent {
    const mark = element.properties[MARK];
    delete element.properties[MARK];
    if (typeof mark !== 'string' || !mark.startsWith(`${this.#key}-`)) return element;
    const index = Number(mark.slice(this.#key.length + 1));
    const finish = this.#finishes[index];
    if (!finish) return element;
    this.#finishes[index] = null;
    return finish(element);
  }
}

/** Name of the property that holds the mark, as hast writes it. */
export const MARK = 'dataMark';
