import type { Element, ElementContent } from 'hast';

/** Returns what replaces a deferred element after sanitizing: the element, changed, or another node. */
type Finish = (element: Element) => ElementContent;

/**
 * Defers the ids, classes and other attributes that only the site may set until the HTML is
 * sanitized. Until then such an element carries a token with the key of the page, which the notes
 * can't guess.
 */
export class DeferredElements {
  readonly #key: string;
  readonly #finishes = new Map<string, Finish>();
  #count = 0;

  constructor(key: string) {
    this.#key = key;
  }

  /** Defers an element and returns it. `finish` is called with the sanitized element. */
  defer(element: Element, finish: Finish): Element {
    element.properties[DEFERRED] = this.#addToken(finish);
    return element;
  }

  /** Defers an element that is written as raw HTML. Returns the attribute that its tag needs. */
  deferRaw(finish: Finish): string {
    return `data-deferred="${this.#addToken(finish)}"`;
  }

  #addToken(finish: Finish): string {
    this.#count += 1;
    const token = `${this.#key}-${this.#count}`;
    this.#finishes.set(token, finish);
    return token;
  }

  /** Finishes an element if it is deferred. A copy that the HTML parser made stays unfinished. */
  finish(element: Element): ElementContent {
    const token = String(element.properties[DEFERRED]);
    delete element.properties[DEFERRED];
    const finish = this.#finishes.get(token);
    this.#finishes.delete(token);
    return finish ? finish(element) : element;
  }
}

/** The hast property that holds the token of a deferred element. */
export const DEFERRED = 'dataDeferred';
