import type { Root } from 'mdast';
import { nodesIn } from '../markdown/tree-nodes.ts';

/** Where something begins that looks like an image and is none; both count from 1. */
type ImageLike = { line: number; column: number };

/**
 * Finds what a writer meant as an image and Markdown takes for text or a link: a path with spaces
 * outside of `<…>`, Chinese brackets or a Chinese exclamation mark, a space before the bracket. Code
 * and what is escaped by `\` is none of it. `source` is what the tree was parsed from.
 */
export function imageLikes(tree: Root, source: string): ImageLike[] {
  const found: ImageLike[] = [];
  for (const node of nodesIn(tree)) {
    if (node.type !== 'text' && node.type !== 'link') continue;
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) continue;
    if (node.type === 'link') {
      // `！[](a.png)` with the Chinese mark is a mark and a link.
      if (source.charAt(start.offset - 1) !== '！' || !IMAGE.test(node.url)) continue;
      found.push({ line: start.line, column: start.column - 1 });
      continue;
    }
    const text = source.slice(start.offset, end.offset);
    let [line, lineStart] = [start.line, 1 - start.column];
    for (const index of brokenIn(text)) {
      for (let at = text.indexOf('\n', Math.max(lineStart, 0)); at !== -1 && at < index;) {
        [line, lineStart] = [line + 1, at + 1];
        at = text.indexOf('\n', lineStart);
      }
      found.push({ line, column: index - lineStart + 1 });
    }
  }
  return found;
}

const IMAGE = /\.(?:png|jpe?g|gif|webp|avif|tiff?|svg|bmp|heic)\b/i;
const START = /(?<!\\)[!！][[【][^[\]【】\n\\]{0,200}[\]】] ?[(（]/gu;
// A path may hold brackets of its own: `截图 (1).png`.
const REST = /(?:[^()（）\n]|\([^()（）\n]{0,99}\)){1,400}[)）]/uy;

/** Where in the text the likes of images begin. */
function brokenIn(text: string): number[] {
  return Array.from(text.matchAll(START)).flatMap(({ 0: start, index }) => {
    REST.lastIndex = index + start.length;
    const rest = REST.exec(text)?.[0] ?? '';
    return IMAGE.test(rest) ? [index] : [];
  });
}
