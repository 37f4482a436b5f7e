import type { Html } from 'mdast';
import { parseBounded } from '../bounds/bounded-markdown.ts';
import { attributeSpan, htmlTokens } from '../html/html-tokens.ts';
import { nodesIn } from '../markdown/tree-nodes.ts';
import { borrowedLinesOf } from '../outline/chunk-document.ts';
import type { Chunk } from '../types.ts';

/**
 * How an address is written: bare, bare with spaces, between `<` and `>`, or as the value of an
 * attribute.
 */
type AddressForm = 'bare' | 'spaced' | 'angle' | 'attribute';

/**
 * An image's address in a chunk. `start` and `end` are offsets in the chunk's source and include
 * the brackets or quotes.
 */
export type ImageAddress = {
  url: string;
  form: AddressForm;
  /** Whether it is the address of a link. */
  isLink: boolean;
  start: number;
  end: number;
};

/**
 * Finds the addresses of images in the chunks of one file: in images, `<img>` tags, and each chunk's
 * first definition of a label that an image refers to, and the addresses of links if they have spaces.
 * Returns one list per chunk.
 */
export function imageAddresses(chunks: readonly Chunk[]): ImageAddress[][] {
  const parsed = chunks.map((chunk) => {
    const borrowed = borrowedLinesOf(chunk);
    const { tree, source } = parseBounded(borrowed + chunk.source);
    return { nodes: nodesIn(tree), source, from: borrowed.length };
  });
  const labels = new Set<string>();
  for (const { nodes } of parsed) {
    for (const node of nodes) if (node.type === 'imageReference') labels.add(node.identifier);
  }
  return parsed.map(({ nodes, source, from }) => {
    const defined = new Set<string>();
    const found = nodes.flatMap((node): ImageAddress[] => {
      if (node.type === 'html') return imgAddresses(node, source);
      if (node.type === 'link') {
        const { destination, spaced } = node.data ?? {};
        if (destination === undefined || spaced === undefined) return [];
        return [{ url: node.url, form: 'spaced', isLink: true, ...destination }];
      }
      if (node.type !== 'image' && node.type !== 'definition') return [];
      const destination = node.data?.destination;
      if (destination === undefined) return [];
      if (node.type === 'definition') {
        const isOwn = destination.start >= from;
        // Later definitions of the label in the same chunk have no effect.
        if (!isOwn || !labels.has(node.identifier) || defined.has(node.identifier)) return [];
        defined.add(node.identifier);
      }
      const isSpaced = node.type === 'image' && node.data?.spaced;
      const form =
        source.charAt(destination.start) === '<' ? 'angle' : isSpaced ? 'spaced' : 'bare';
      return [{ url: node.url, form, isLink: false, ...destination }];
    });
    return found
      .filter(({ start }) => start >= from)
      .map((each) => ({ ...each, start: each.start - from, end: each.end - from }));
  });
}

/**
 * Writes a path as an address that every Markdown parser reads as that path. Characters with a
 * meaning in addresses, Markdown or HTML are percent-encoded; letters of all scripts stay readable.
 * `suffix` is a query or fragment, as written.
 */
export function writeImageAddress(
  path: string,
  { form, suffix }: { form: AddressForm; suffix: string },
): string {
  const isBare = form === 'bare';
  const encoded = path
    .replace(/[%#?\\<>"`|&:]|\p{Cc}/gu, encodeURIComponent)
    .replace(isBare ? /\s/gu : /[^\S ]/gu, encodeURIComponent)
    .replace(/'/g, '%27');
  if (isBare)
    return (hasBalancedParentheses(encoded) ? encoded : encodeParentheses(encoded)) + suffix;
  return form !== 'attribute' ? `<${encoded}${suffix}>` : `"${encoded}${suffix}"`;
}

function imgAddresses({ position }: Html, source: string): ImageAddress[] {
  const from = position?.start.offset ?? 0;
  // The node's value lacks the markers of the containers around it.
  const html = source.slice(from, position?.end.offset);
  return htmlTokens(html).flatMap((token): ImageAddress[] => {
    if (token.type !== 'tag' || token.name !== 'img' || token.closing) return [];
    const span = attributeSpan(token, 'src');
    const url = token.attributes.get('src') ?? '';
    if (span === null || url === '') return [];
    const start = from + token.offset;
    return [
      { url, form: 'attribute', isLink: false, start: start + span.start, end: start + span.end },
    ];
  });
}

function hasBalancedParentheses(text: string): boolean {
  let open = 0;
  for (const character of text) {
    if (character === '(') open += 1;
    if (character === ')') open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}

function encodeParentheses(text: string): string {
  return text.replaceAll('(', '%28').replaceAll(')', '%29');
}
