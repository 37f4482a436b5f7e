import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../../src/model/markdown/markdown.ts';
import { formulaOf, liftFormulas } from '../../../../src/model/markdown/syntax/math.ts';
import { nodesIn } from '../../../../src/model/markdown/tree-nodes.ts';

function mathIn(markdown: string): string[] {
  return [...nodesIn(parseMarkdown(markdown))].flatMap((node) =>
    node.type === 'inlineCode' && node.data?.math ? node.value : [],
  );
}

test.each([
  { markdown: '$a_1 * b_2$', out: ['$a_1 * b_2$'] },
  { markdown: '其中$x$是，$y$。', out: ['$x$', '$y$'] },
  { markdown: '**粗 $*$ 体**', out: ['$*$'] },
  { markdown: '$$ x $$', out: ['$$ x $$'] },
  { markdown: '$$\na_1 *b* \\\\\nc\n$$', out: ['$$\na_1 *b* \\\\\nc\n$$'] },
  { markdown: '$$\na\n$$，其中', out: ['$$\na\n$$'] },
  { markdown: '> $$\n> a\n> $$', out: ['$$\na\n$$'] },
  { markdown: '$a \\$ b$', out: ['$a \\$ b$'] },
  { markdown: 'price $5, $x$', out: ['$x$'] },
  { markdown: '设 \\(a_1 * b_2\\) 为', out: ['\\(a_1 * b_2\\)'] },
  { markdown: '\\(\\text{see below}\\)', out: ['\\(\\text{see below}\\)'] },
  { markdown: '\\[ a \\\\[2pt] b = c \\]', out: ['\\[ a \\\\[2pt] b = c \\]'] },
])('the parser reads math in $markdown', ({ markdown, out }) => {
  expect(mathIn(markdown)).toEqual(out);
});

test.each([
  { markdown: '$x$', out: { tex: 'x', isDisplay: false } },
  { markdown: '\\(x\\)', out: { tex: 'x', isDisplay: false } },
  { markdown: 'a $$x$$ b', out: { tex: 'x', isDisplay: true } },
  { markdown: '```Math\nx\n```', out: { tex: 'x', isDisplay: true } },
  { markdown: '`$x$`', out: null },
  { markdown: '```tex\nx\n```', out: null },
])('formulaOf reads $markdown', ({ markdown, out }) => {
  const formulas = [...nodesIn(parseMarkdown(markdown))].flatMap((node) => formulaOf(node) ?? []);
  expect(formulas).toEqual(out === null ? [] : [out]);
});

test('liftFormulas makes blocks of formulas that are alone in their paragraph', () => {
  const tree = parseMarkdown('$$x$$\n\na $$y$$\n\n$z$\n\n> $$w$$');
  liftFormulas(tree);
  const codes = [...nodesIn(tree)].flatMap((node) => (node.type === 'code' ? node.value : []));
  expect(codes).toEqual(['x', 'w']);
});

test.each([
  '$5 and $10',
  '$5/$10',
  '$100和$200',
  '$HOME and $PATH',
  '$HOME:$PATH',
  `\${a}_\${b}`,
  'US$5 is US$',
  '$ a $',
  '$a\nb$',
  '\\$a$',
  '`$a$`',
  '$$$a$$$',
  '$$a',
  '\\(see below\\)',
  '\\(见下\\)',
  '\\\\(a\\\\)',
  '\\(a\nb\\)',
  '\\[TODO\\]',
  '\\[x\\_y\\]',
  'usage: \\[--a=b\\]',
  '\\[a = b\\] is set',
  '$',
])('the parser reads no math in %s', (markdown) => {
  expect(mathIn(markdown)).toEqual([]);
});
