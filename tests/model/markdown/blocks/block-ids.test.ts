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
  ['### a ^topic-1', 'a', ['topic-1']],
  ['- a ^first\n  - b ^second', 'a · b', ['first', 'second']],
  ['| a |\n|---|\n| b |\n\n^table-1', 'a · b', ['table-1']],
  ['a **b** ^id1', 'a b', ['id1']],
  ['a\n\n^632685', 'a', ['632685']],
  ['![[a.png]] ^a55a34', '', ['a55a34']],
  ['甲。 ^abc', '甲。', ['abc']],
])('readBlockIds reads the ids of %j', (markdown, text, ids) => {
  expect(read(markdown)).toEqual({ ids, text });
});

it.each(['x ^2', 'x ^1000', 'x ^T', 'a^abc', 'a \\^abc', 'a ^_^', 'a `b`^abc', 'a ^abc d'])(
  'readBlockIds finds no id in %s',
  (markdown) => {
    expect(read(markdown).ids).toEqual([]);
  },
);
