import type { Definition, Image, ImageReference, Link, LinkReference, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Replaces references by the links and images that they refer to, and removes the link definitions.
 * If a label is defined more than once, the first definition counts. Changes the tree.
 */
export function resolveReferences(tree: Root): void {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  visit(tree, (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    if (node.type === 'definition') {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return undefined;
    const definition = definitions.get(node.identifier);
    if (definition !== undefined) parent.children[index] = resolved(node, definition);
    return undefined;
  });
}

function resolved(node: LinkReference | ImageReference, { url, title }: Definition): Link | Image {
  const common = { url, title: title ?? null, ...(node.position && { position: node.position }) };
  return node.type === 'imageReference'
    ? { type: 'image', alt: node.alt ?? '', ...common }
    : { type: 'link', children: node.children, ...common };
}
