import type { PhrasingContent } from 'mdast';

/** Splits the content of a paragraph into lines, without the line breaks. */
export function contentLines(content: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of content) {
    if (node.type === 'break') lines.push([]);
    else if (node.type !== 'text' || !node.value.includes('\n')) lines.at(-1)?.push(node);
    else {
      for (const [index, value] of node.value.split('\n').entries()) {
        if (index > 0) lines.push([]);
        if (value !== '') lines.at(-1)?.push({ ...node, value });
      }
    }
  }
  return lines;
}
