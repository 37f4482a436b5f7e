import type { Html } from 'mdast';
import { borrowedLinesOf } from '../outline/chunk-document.ts';
import { attributeSpan, htmlTokens } from '../html/html-tokens.ts';
import { parseMarkdown } from '../markdown/markdown.ts';
import { nodesIn } from '../markdown/tree-nodes.ts';
import type { Chunk } from '../types.ts';

/** How an address is written: alone, between `<` and `>`, or as the value of an attribute. */
export type AddressForm = 'bare' | 'angle' | 'attribute';

/**
 * The address of an image as it stands in a chunk's Markdown. `start` and `end` are offsets in the
 * chunk's source, its brackets or quotes included.
 */
export type ImageSource = { url: string; form: AddressForm; start: number; end: number };

/**
 * The addresses of images in the chunks of one file, a list a chunk: of images, of `<img>`, and of
 * the definitions that images refer to, of each label the first.
 */
export function imageSources(chunks: readonly Chunk[]): ImageSource[][] {
  const parsed = chunks.map((chunk) => {
    const borrowed = borrowedLinesOf(chunk);
    const source = borrowed + chunk.source;
    return { nodes: [...nodesIn(parseMarkdown(source))], source, from: borrowed.length };
  });
  const labels = new Set<string>();
  for (const { nodes } of parsed) {
    for (const node of nodes) if (node.type === 'imageReference') labels.add(node.identifier);
  }
  return parsed.map(({ nodes, source, from }) => {
    const found = nodes.flatMap((node): ImageSource[] => {
      if (node.type === 'html') return imgSources(node, source);
      if (node.type !== 'image' && node.type !== 'definition') return [];
      const destination = node.data?.destination;
      if (destination === undefined) return [];
      if (node.type === 'definition') {
        const isOwn = destination.start >= from;
        // Without the label, further definitions of it are passed over: the first one counts.
        if (!isOwn || !labels.delete(node.identifier)) return [];
      }
      const form = source.charAt(destination.start) === '<' ? 'angle' : 'bare';
      return [{ url: node.url, form, ...destination }];
    });
    return found
      .filter(({ start }) => start >= from)
      .map((each) => ({ ...each, start: each.start - from, end: each.end - from }));
  });
}

function imgSources({ position }: Html, source: string): ImageSource[] {
  const from = position?.start.offset ?? 0;
  // As written: the node's value lacks the marks of the containers around it.
  const html = source.slice(from, position?.end.offset);
  return htmlTokens(html).flatMap((token): ImageSource[] => {
    if (token.type !== 'tag' || token.name !== 'img' || token.closing) return [];
    const span = attributeSpan(token, 'src');
    const url = token.attributes.get('src') ?? '';
    if (span === null || url === '') return [];
    const start = from + token.offset;
    return [{ url, form: 'attribute', start: start + span.start, end: start + span.end }];
  });
}
