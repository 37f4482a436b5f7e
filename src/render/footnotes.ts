import type { Element, RootContent } from 'hast';
import { h } from 'hastscript';
import type { FootnoteDefinition, FootnoteReference, Nodes } from 'mdast';
import { nodesIn } from '../model/markdown/tree-nodes.ts';
import type { RenderLabels } from '../words/dictionary.ts';

/** Numbers the footnotes of a page in the order of their first references. */
export class FootnoteNumbers {
  readonly #definitions = new Map<string, FootnoteDefinition>();
  readonly #unnumbered = new Set<FootnoteDefinition>();
  readonly #numbered = new Map<FootnoteDefinition, Footnote>();
  readonly #order: Footnote[] = [];
  readonly #references = new Map<FootnoteReference, Reference>();

  constructor(tree: Nodes) {
    for (const node of nodesIn(tree)) {
      if (node.type !== 'footnoteDefinition') continue;
      this.#unnumbered.add(node);
      if (!this.#definitions.has(node.identifier)) this.#definitions.set(node.identifier, node);
    }
  }

  /** Returns the number and the id of a reference, or null if its footnote is not defined. */
  refer(node: FootnoteReference): Reference | null {
    const definition = this.#definitions.get(node.identifier);
    if (definition === undefined) return null;
    const known = this.#references.get(node);
    if (known !== undefined) return known;
    const { number, references } = this.#footnote(definition);
    const again = references.length === 0 ? '' : `_${references.length + 1}`;
    const reference = { number, id: `fnref_${number}${again}` };
    references.push(reference.id);
    this.#references.set(node, reference);
    return reference;
  }

  /**
   * Iterates over the footnotes in the order of their numbers. It includes those that the text of an
   * earlier footnote refers to while that text is rendered. Footnotes without references come last.
   */
  *all(): Generator<Footnote> {
    for (let index = 0; ; index += 1) {
      const [next] = this.#unnumbered;
      if (index === this.#order.length && next !== undefined) this.#footnote(next);
      const footnote = this.#order[index];
      if (footnote === undefined) return;
      yield footnote;
    }
  }

  #footnote(definition: FootnoteDefinition): Footnote {
    const known = this.#numbered.get(definition);
    if (known !== undefined) return known;
    const footnote = { number: this.#order.length + 1, definition, references: [] };
    this.#order.push(footnote);
    this.#numbered.set(definition, footnote);
    this.#unnumbered.delete(definition);
    return footnote;
  }
}

type Reference = { number: number; id: string };

/** A footnote. `references` are the ids of the references to it that are known so far. */
type Footnote = { number: number; definition: FootnoteDefinition; references: string[] };

/** Creates the footnote section. `content` is the text of each footnote. */
export function footnoteSection(
  texts: readonly { footnote: Footnote; content: readonly RootContent[] }[],
  { footnotes, backToReference }: RenderLabels,
): Element {
  const items = texts.map(({ footnote: { number, references }, content }) => {
    const links = references.map((id, index) => {
      const ariaLabel = `${backToReference} ${number}${index > 0 ? `-${index + 1}` : ''}`;
      return [' ', h('a.footnote-back', { href: `#${id}`, ariaLabel }, '↩')];
    });
    const end = 1 + content.findLastIndex((node) => node.type !== 'text' || !!node.value.trim());
    const last = content[end - 1];
    const id = `fn_${number}`;
    // The links back are put on the last line of the text, if that is a paragraph.
    if (last?.type !== 'element' || last.tagName !== 'p') {
      return h('li', { id }, ...content.slice(0, end), ...links);
    }
    const paragraph = h('p', last.properties, last.children, ...links);
    return h('li', { id }, ...content.slice(0, end - 1), paragraph);
  });
  return h(
    'section.footnotes',
    { ariaLabelledBy: 'fn_label' },
    h('h2', { id: 'fn_label' }, footnotes),
    '\n',
    h('ol', '\n', ...items.map((item) => [item, '\n'])),
  );
}
