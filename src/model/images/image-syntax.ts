import type { Root } from 'mdast';
import { nodesIn } from '../markdown/tree-nodes.ts';
import type { Place } from '../types.ts';

/**
 * Finds where images begin whose syntax is broken, so that Markdown reads them as text or as a link:
 * Chinese brackets, a Chinese exclamation mark, or a space before the bracket. Ignores code and what is
 * escaped by `\`. `source` is the text that the tree was parsed from.
 */
export function brokenImages(tree: Root, source: string): Omit<Place, 'file'>[] {
  const found: Omit<Place, 'file'>[] = [];
  for (const node of nodesIn(tree)) {
    if (node.type !== 'text' && node.type !== 'link') continue;
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) continue;
    if (node.type === 'link') {
      // `！[](a.png)` is a Chinese exclamation mark and a link.
      if (source.charAt(start.offset - 1) !== '！' || !IMAGE.test(node.url)) continue;
      found.push({ line: start.line, column: start.column - 1 });
      continue;
    }
    const lines = source.slice(start.offset, end.offset).split('\n');
    for (const [index, text] of lines.entries()) {
      const column = index === 0 ? start.column : 1;
      for (const at of brokenImagesIn(text)) {
        found.push({ line: start.line + index, column: column + at });
      }
    }
  }
  return found;
}

const IMAGE = /\.(?:png|jpe?g|gif|webp|avif|tiff?|svg|bmp|heic)\b/i;
const START = /(?<!\\)[!！][[【][^[\]【】\\]{0,200}[\]】] ?[(（]/gu;
// A path may contain brackets: `截图 (1).png`.
const REST = /(?:[^()（）]|\([^()（）]{0,99}\)){1,400}[)）]/uy;

/** Returns the indexes in a line of text at which broken images begin. */
function brokenImagesIn(text: string): number[] {
  return Array.from(text.matchAll(START)).flatMap(({ 0: start, index }) => {
    REST.lastIndex = index + start.length;
    const rest = REST.exec(text)?.[0] ?? '';
    return IMAGE.test(rest) ? [index] : [];
  });
}
