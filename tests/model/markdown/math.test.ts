import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../src/model/markdown/markdown.ts';
import { nodesIn } from '../../../src/model/markdown/tree-nodes.ts';

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
  { markdown: '> $$\n> a\n> $$', out: ['$$\na\n$$'] },
  { markdown: '$a \\$ b$', out: ['$a \\$ b$'] },
  { markdown: 'price $5, $x$', out: ['$x$'] },
])('the parser reads math in $markdown', ({ markdown, out }) => {
  expect(mathIn(markdown)).toEqual(out);
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
  '$',
])('the parser reads no math in %s', (markdown) => {
  expect(mathIn(markdown)).toEqual([]);
});
