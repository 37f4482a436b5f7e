import { expect, it } from 'vitest';
import { readBlockIds } from '../../../../src/model/markdown/blocks/block-ids.ts';
import { parseMarkdown } from '../../../../src/model/markdown/markdown.ts';
import { nodesIn } from '../../../../src/model/markdown/tree-nodes.ts';
import { plainText } from '../../../../src/model/markdown/plain-text.ts';

function read(markdown: string) {
  const tree = parseMarkdown(markdown);
  readBlockIds(tree);
  const ids = [...nodesIn(tree)].flatMap((node) =>
    node.type === 'paragraph' || node.type === 'heading' ? (node.data?.blockId ?? []) : [],
  );
  return { ids, text: plainText(tree.children) };
}

it.each([
  ['a paragraph ^a1b2c3', 'a paragraph', ['a1b2c3']],
  ['### a ^topic-1\n\n[[#^topic-1]]', 'a · ^topic-1', ['topic-1']],
  [
    '- a ^first\n  - b ^second\n\n[x](#^first)\n[y](n.md#%5Esecond)',
    'a · b · x y',
    ['first', 'second'],
  ],
  ['| a |\n|---|\n| b |\n\n^table-1', 'a · b', ['table-1']],
  ['a **b** ^id1a2b', 'a b', ['id1a2b']],
  ['a\n\n^632685', 'a', ['632685']],
  ['![[a.png]] ^a55a34', '', ['a55a34']],
  ['甲。 ^z9k2m1', '甲。', ['z9k2m1']],
  ['f = e ^iwt', 'f = e ^iwt', ['iwt']],
  ['x ^abc', 'x ^abc', ['abc']],
  ['x ^abcdef', 'x ^abcdef', ['abcdef']],
  ['e ^n-1\n\n[[#^other]]', 'e ^n-1 · ^other', ['n-1']],
])('readBlockIds reads the ids of %j', (markdown, text, ids) => {
  expect(read(markdown)).toEqual({ ids, text });
});

it.each(['x ^2', 'x ^1000', 'x ^T', 'a^abc', 'a \\^abc', 'a ^_^', 'a `b`^abc', 'a ^abc d'])(
  'readBlockIds finds no id in %s',
  (markdown) => {
    expect(read(markdown).ids).toEqual([]);
  },
);
