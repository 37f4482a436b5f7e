import type { Html, Image, RootContent, Text } from 'mdast';
import type { Position } from 'unist';
import { type HtmlTag, htmlTokens } from './html-tokens.ts';
import { htmlImageSize } from '../markdown/image-size.ts';

/** A tag among the children of a node. `html` is what it becomes; null while it is shown as text. */
export type TagItem = HtmlTag & { position: Position; html: string | null; spansBlocks: boolean };

/** A child of a node whose HTML is cut into tags: what Markdown made stays whole. */
export type Item = { type: 'node'; node: RootContent } | TagItem;

/** The children of a node with their HTML cut into tags, text and images. */
export function htmlItems(children: readonly RootContent[]): Item[] {
  return children.flatMap((node) => (node.type === 'html' ? cut(node) : [{ type: 'node', node }]));
}

function cut(html: Html): Item[] {
  const place = placesIn(html);
  return htmlTokens(html.value).map((token): Item => {
    const position = place(token.offset);
    if (token.type === 'text') {
      const text: Text = { type: 'text', value: token.value, position };
      return { type: 'node', node: text };
    }
    const image = imageOf(token, position);
    if (image !== null) return { type: 'node', node: image };
    return { ...token, position, html: null, spansBlocks: false };
  });
}

function imageOf(tag: HtmlTag, position: Position): Image | null {
  const url = tag.attributes.get('src') ?? '';
  if (tag.name !== 'img' || tag.closing || url === '') return null;
  const alt = tag.attributes.get('alt') ?? '';
  const title = tag.attributes.get('title') ?? null;
  const size = htmlImageSize(tag.attributes);
  return { type: 'image', url, alt, title, position, ...(size && { data: { size } }) };
}

/** Gives the place of each offset, asked in rising order, as an empty range. */
function placesIn({ value, position }: Html): (offset: number) => Position {
  const { line, column, offset: htmlOffset = 0 } = position?.start ?? { line: 1, column: 1 };
  let lines = 0;
  let lineStart = 0;
  return (offset) => {
    for (
      let end = value.indexOf('\n', lineStart);
      end !== -1 && end < offset;
      end = value.indexOf('\n', lineStart)
    ) {
      lines += 1;
      lineStart = end + 1;
    }
    const point = {
      line: line + lines,
      column: column + offset - lineStart,
      offset: htmlOffset + offset,
    };
    return { start: point, end: point };
  };
}
