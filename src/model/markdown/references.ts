import type {
  Definition,
  Image,
  ImageReference,
  Link,
  LinkReference,
  PhrasingContent,
  Root,
} from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { LineDiagnostic } from '../types.ts';
import { nodesIn } from './tree-nodes.ts';

/**
 * Replaces references with the links and images that they refer to, and removes the link definitions.
 * If a label is defined more than once, the first definition counts. A reference becomes text if its
 * address is long and used so often that the page would be huge. Changes the tree. Returns a diagnostic
 * about the first reference that became text.
 */
export function resolveReferences(tree: Root): LineDiagnostic[] {
  const definitions = new Map<string, Definition>();
  let hasReferences = false;
  for (const node of nodesIn(tree)) {
    if (node.type === 'linkReference' || node.type === 'imageReference') hasReferences = true;
    if (node.type !== 'definition' || definitions.has(node.identifier)) continue;
    definitions.set(node.identifier, node);
  }
  if (!hasReferences && definitions.size === 0) return [];
  const uses = new RepeatedText();
  const diagnostics: LineDiagnostic[] = [];
  visit(tree, (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    if (node.type === 'definition') {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return undefined;
    const definition = definitions.get(node.identifier);
    if (definition === undefined) return undefined;
    if (uses.take(node.identifier, definition.url.length + (definition.title ?? '').length)) {
      parent.children[index] = resolved(node, definition);
      return undefined;
    }
    const { line = 1, column = 1 } = node.position?.start ?? {};
    if (diagnostics.length === 0) {
      const values = { label: node.label ?? node.identifier, limit: MAX_REPEATED / 1e6 };
      diagnostics.push({ rule: 'references-too-long', line, column, values });
    }
    parent.children.splice(index, 1, ...asWritten(node));
    return [SKIP, index];
  });
  return diagnostics;
}

/** Adds up how many characters are repeated when definitions are used more than once. */
export class RepeatedText {
  readonly #used = new Set<string>();
  #repeated = 0;

  /** Counts one use of a definition. Returns whether the sum is within its limit. */
  take(key: string, length: number): boolean {
    if (!this.#used.has(key)) {
      this.#used.add(key);
      return true;
    }
    if (this.#repeated + length > MAX_REPEATED) return false;
    this.#repeated += length;
    return true;
  }
}

/** In characters: far more than in real notes, and little enough for a page. */
export const MAX_REPEATED = 4_000_000;

function resolved(node: LinkReference | ImageReference, { url, title }: Definition): Link | Image {
  const common = { url, title: title ?? null, ...(node.position && { position: node.position }) };
  return node.type === 'imageReference'
    ? { type: 'image', alt: node.alt ?? '', ...common }
    : { type: 'link', children: node.children, ...common };
}

function asWritten(node: LinkReference | ImageReference): PhrasingContent[] {
  const text = (value: string): PhrasingContent => ({ type: 'text', value });
  const label = node.referenceType === 'full' ? `[${node.label ?? node.identifier}]` : '';
  const end = `]${node.referenceType === 'collapsed' ? '[]' : label}`;
  if (node.type === 'imageReference') return [text(`![${node.alt ?? ''}${end}`)];
  return [text('['), ...node.children, text(end)];
}
