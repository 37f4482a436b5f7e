import { expect, test } from 'vitest';
import { parseFormulas } from '../../../../src/model/markdown/blocks/formula-blocks.ts';
import { parseMarkdown } from '../../../../src/model/markdown/markdown.ts';
import { nodesIn } from '../../../../src/model/markdown/tree-nodes.ts';

const parse = (markdown: string) =>
  parseFormulas(markdown, (source) => ({ source, tree: parseMarkdown(source) }));

function formulasIn(markdown: string): string[] {
  return [...nodesIn(parse(markdown).tree)].flatMap((node) =>
    node.type === 'code' && node.lang === 'math' ? node.value : [],
  );
}

test.each([
  { markdown: '$$\na\n\nb\n$$', out: ['a\n\nb'] },
  { markdown: '$$ a\n\n= b $$', out: ['a\n= b'] },
  { markdown: '$$\na\n=\nb\n- c\n+ d\n$$\n\nx', out: ['a\n=\nb\n- c\n+ d'] },
  { markdown: 'text\n$$\na\n$$\ntext', out: ['a'] },
  { markdown: '> $$\n> a\n>\n> b\n> $$', out: ['a\n\nb'] },
  { markdown: '- one\n\n  $$\n  a\n\n  b\n  $$\n- two', out: ['a\n\nb'] },
  { markdown: '- $$\n  a\n  $$', out: ['a'] },
  { markdown: '\\[\nx^2\n\\]', out: ['x^2'] },
  { markdown: '\\[ x^2 \\]', out: ['x^2'] },
  { markdown: '```a``` b\n\n$$\nx\n\ny\n$$', out: ['x\n\ny'] },
  { markdown: '$$x$$', out: ['x'] },
  { markdown: '```math\n\\frac12\n```', out: ['\\frac12'] },
  { markdown: '$$\na\n$$\n\n$$\nb\n$$', out: ['a', 'b'] },
])('parseFormulas finds the blocks of $markdown', ({ markdown, out }) => {
  expect(formulasIn(markdown)).toEqual(out);
});

test.each([
  '```\n$$\na\n\nb\n$$\n```',
  '    $$\n    a\n    $$',
  '$$\na\n\n# heading\n\n$$',
  '$$ costs\n\nand $$ more',
  '$$\na',
  '- $$\n\noutside\n$$',
  '\\[x\\] is an option',
  '\\[TODO\\]',
])('parseFormulas finds no block in %s', (markdown) => {
  expect(formulasIn(markdown)).toEqual([]);
});

test('parseFormulas keeps the number of each line and text without formulas', () => {
  const { source, tree } = parse('a\n\n$$\nx\n\ny\n$$\n\nb');
  expect(source.split('\n')).toHaveLength(9);
  expect(tree.children.at(-1)?.position?.start.line).toBe(9);
  expect(parse('a $$\nb').source).toBe('a $$\nb');
});

test('parseFormulas takes linear time for many openings that are never closed', () => {
  expect(formulasIn('$$ a\n\n'.repeat(20_000))).toEqual([]);
});
