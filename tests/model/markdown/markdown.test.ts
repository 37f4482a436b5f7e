import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/model/markdown/markdown.ts';
import { nodesIn } from '../../../src/model/markdown/tree-nodes.ts';
import { treeText } from '../tree-text.ts';

describe('parseMarkdown', () => {
  it.each([
    { input: '##标题', out: 'heading(text"标题")' },
    { input: '##**粗** ##', out: 'heading(strong(text"粗"))' },
    { input: '##🚀', out: 'heading(text"🚀")' },
    { input: '#标签', out: 'paragraph(text"#标签")' },
    { input: '##，', out: 'paragraph(text"##，")' },
    { input: '#######a', out: 'paragraph(text"#######a")' },
    { input: '**注意：**后', out: 'paragraph(strong(text"注意：") text"后")' },
    { input: '~~删：~~后', out: 'paragraph(delete(text"删：") text"后")' },
    { input: 'H~2~O', out: 'paragraph(text"H~2~O")' },
  ])('reads $input as $out', ({ input, out }) => {
    expect(treeText(parseMarkdown(input))).toBe(out);
  });

  it.each([
    { input: '![a](b.png "t")', out: ['b.png'] },
    { input: '![a](<b c.png>)', out: ['<b c.png>'] },
    { input: '> ![a][x]\n\n> [x]: <b.png>', out: ['<b.png>'] },
    { input: '[a](b.png)', out: [] },
  ])('records the address of images and definitions in $input', ({ input, out }) => {
    const found = [...nodesIn(parseMarkdown(input))].flatMap((node) => {
      if (node.type !== 'image' && node.type !== 'definition') return [];
      return node.data?.destination ?? [];
    });
    expect(found.map(({ start, end }) => input.slice(start, end))).toEqual(out);
  });
});
