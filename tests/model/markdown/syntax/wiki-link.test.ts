import type { PhrasingContent } from 'mdast';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../../src/model/markdown/markdown.ts';
import { nodesIn } from '../../../../src/model/markdown/tree-nodes.ts';

/** Lists the wiki links of a line as `text -> address` and its images as `![alt](address)`. */
function linksIn(markdown: string): string[] {
  return [...nodesIn(parseMarkdown(markdown))].flatMap((node) => {
    if (node.type === 'image') return `![${node.alt}](${node.url})`;
    return node.type === 'link' && node.data?.wiki ? `${textOf(node.children)} -> ${node.url}` : [];
  });
}

function textOf(children: readonly PhrasingContent[]): string {
  return children.map((child) => ('value' in child ? child.value : '')).join('');
}

test.each([
  { markdown: '[[2020-02-26]]', out: ['2020-02-26 -> 2020-02-26'] },
  { markdown: '见[[2020-02-26#IOTLB]]。', out: ['2020-02-26#IOTLB -> 2020-02-26#IOTLB'] },
  { markdown: '[[note|shown *so*]]', out: ['shown *so* -> note'] },
  { markdown: '[[a#b#c d]]', out: ['a#b#c d -> a#c%20d'] },
  { markdown: '[[#heading]]', out: ['heading -> #heading'] },
  { markdown: '[[会议]]', out: ['会议 -> %E4%BC%9A%E8%AE%AE'] },
  { markdown: '[[a_b_c]] _x_', out: ['a_b_c -> a_b_c'] },
  { markdown: '| a |\n|-|\n| [[note\\|shown]] |', out: ['shown -> note'] },
  { markdown: '![[image.png]]', out: ['![](image.png)'] },
  { markdown: '![[image.png|300]]', out: ['![](image.png)'] },
  { markdown: '![[image.png|IOTLB]]', out: ['![IOTLB](image.png)'] },
  { markdown: '![[note]]', out: ['note -> note'] },
  { markdown: '[[[note]]]', out: ['note -> note'] },
])('the parser reads $out in $markdown', ({ markdown, out }) => {
  expect(linksIn(markdown)).toEqual(out);
});

test.each([
  'a[[0]]',
  'm[i][[j]]',
  'x[["name"]]',
  '[[0]]',
  '[[1, 2]]',
  '[[1,2],[3,4]]',
  '[[ -f x ]]',
  '[[nodiscard]]',
  '[[gnu::packed]]',
  '[[^1]]',
  '[[a]](https://b.example)',
  '[[a]][b]',
  '[[a]]\n\n[a]: https://b.example',
  '`[[a]]`',
  '    [[a]]',
  '```\n[[a]]\n```',
  '\\[[a]]',
  '[\\[a]]',
  '[[a\nb]]',
  '[[a] ]',
  '[[]]',
])('the parser reads no wiki link in %s', (markdown) => {
  expect(linksIn(markdown)).toEqual([]);
});
