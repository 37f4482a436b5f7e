import type { Element, ElementContent } from 'hast';
import type { FootnoteDefinition, FootnoteReference, Nodes } from 'mdast';
import { nodesIn } from './tree-nodes.ts';
import type { RenderLabels } from './types.ts';

/** Numbers the footnotes of a page in the order of their first references. */
export class FootnoteNumbers {
  readonly #definitions = new Map<string, FootnoteDefinition>();
  readonly #unnumbered = new Set<FootnoteDefinition>();
  readonly #numbered = new Map<FootnoteDefinition, Footnote>();
  readonly #references = new Map<FootnoteReference, Reference>();

  constructor(tree: Nodes) {
    for (const node of nodesIn(tree)) {
      if (node.type !== 'footnoteDefinition') continue;
      this.#unnumbered.add(node);
      if (!this.#definitions.has(node.identifier)) this.#definitions.set(node.identifier, node);
    }
  }

  /** Number and id of a reference, the same each time; null where nothing defines it. */
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
   * The footnotes in the order of their numbers, also those that the texts of earlier ones refer
   * to while they are rendered; at the end those that nothing refers to.
   */
  *all(): Generator<Footnote> {
    yield* this.#numbered.values();
    for (const definition of this.#unnumbered) {
      const known = this.#numbered.size;
      this.#footnote(definition);
      yield* [...this.#numbered.values()].slice(known);
    }
  }

  #footnote(definition: FootnoteDefinition): Footnote {
    const known = this.#numbered.get(definition);
    if (known !== undefined) return known;
    const footnote = { number: this.#numbered.size + 1, definition, references: [] };
    this.#numbered.set(definition, footnote);
    this.#unnumbered.delete(definition);
    return footnote;
  }
}

type Reference = { number: number; id: string };

/** A footnote with the ids of the references to it so far. */
type Footnote = { number: number; definition: FootnoteDefinition; references: string[] };
