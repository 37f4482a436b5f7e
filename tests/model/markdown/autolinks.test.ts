import type { Root } from 'mdast';
import { expect, test } from 'vitest';
import { trimAutolinks } from '../../../src/model/markdown/autolinks.ts';
import { parseMarkdown } from '../../../src/model/markdown/markdown.ts';
import { treeText } from '../tree-text.ts';

function read(input: string): string {
  const tree = parseMarkdown(input);
  trimAutolinks(tree);
  return treeText(tree);
}

const A = 'link<https://a.com/x>(text"https://a.com/x")';

test.each([
  { input: 'https://a.com/x，后面', out: `paragraph(${A} text"，后面")` },
  { input: '见https://a.com/x。', out: `paragraph(text"见" ${A} text"。")` },
  { input: 'https://a.com/x中文', out: `paragraph(${A} text"中文")` },
  { input: '（https://a.com/x）', out: `paragraph(text"（" ${A} text"）")` },
  { input: '(https://a.com/x)，后', out: `paragraph(text"(" ${A} text")，后")` },
  { input: 'https://a.com/x.”后', out: `paragraph(${A} text".”后")` },
  { input: 'https://a.com/x？a=b', out: `paragraph(${A} text"？a=b")` },
  {
    input: 'https://a.com/(x)，后',
    out: 'paragraph(link<https://a.com/(x)>(text"https://a.com/(x)") text"，后")',
  },
  { input: 'www.a.com，b', out: 'paragraph(link<http://www.a.com>(text"www.a.com") text"，b")' },
  { input: 'https://a.com/x，**粗**体', out: `paragraph(${A} text"，" strong(text"粗") text"体")` },
  { input: 'https://a.com/x、https://a.com/x。', out: `paragraph(${A} text"、" ${A} text"。")` },
  { input: '**https://a.com/x，后**', out: `paragraph(strong(${A} text"，后"))` },
  { input: '见**https://a.com/x**后', out: `paragraph(text"见" strong(${A}) text"后")` },
  { input: '**https://a.com/x**后，a', out: `paragraph(strong(${A}) text"后，a")` },
  {
    input: '**https://a.com/x**后，https://a.com/x',
    out: `paragraph(strong(${A}) text"后，" ${A})`,
  },
  { input: '==https://a.com/x==', out: `paragraph(text"==" ${A} text"==")` },
  { input: '见==https://a.com/x==后', out: `paragraph(text"见==" ${A} text"==后")` },
  {
    input: 'https://a.com/x**y',
    out: 'paragraph(link<https://a.com/x**y>(text"https://a.com/x**y"))',
  },
  { input: 'https://中文.com/a', out: 'paragraph(text"https://中文.com/a")' },
  { input: 'https://a.com/x y', out: `paragraph(${A} text" y")` },
  {
    input: '<https://a.com/中文>',
    out: 'paragraph(link<https://a.com/中文>(text"https://a.com/中文"))',
  },
  {
    input: '[https://a.com/中文](https://a.com/中文)',
    out: 'paragraph(link<https://a.com/中文>(text"https://a.com/中文"))',
  },
])('trimAutolinks reads $input', ({ input, out }) => {
  expect(read(input)).toBe(out);
});

test('trimAutolinks loses nothing of a long run of addresses', () => {
  const run = 'https://a.com/x，'.repeat(5000);
  const tree = parseMarkdown(run);
  trimAutolinks(tree);
  expect(treeText(tree).match(/，/g)).toHaveLength(5000);
});

test('trimAutolinks takes linear time for many marked addresses in a paragraph', () => {
  const count = 20_000;
  const link = () => ({
    type: 'link' as const,
    url: 'https://a.com/x**',
    children: [{ type: 'text' as const, value: 'https://a.com/x**' }],
  });
  const children = Array.from({ length: count }, () => [
    { type: 'text' as const, value: '后**' },
    link(),
  ]).flat();
  const tree: Root = { type: 'root', children: [{ type: 'paragraph', children }] };
  trimAutolinks(tree);
  expect(treeText(tree).match(/strong\(link<https:\/\/a\.com\/x>/g)).toHaveLength(count);
});
