import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../../../src/model/markdown/markdown.ts';
import { spacedAddresses } from '../../../../src/model/markdown/syntax/spaced-address.ts';
import { nodesIn } from '../../../../src/model/markdown/tree-nodes.ts';

function addressesIn(markdown: string): string[] {
  return [...nodesIn(parseMarkdown(markdown))].flatMap((node) =>
    (node.type === 'image' || node.type === 'link') && node.data?.spaced
      ? `${node.type} ${node.url}`
      : [],
  );
}

describe('the parser reads addresses with spaces', () => {
  test.each([
    { markdown: '![](imgs/photo 1.png)', out: ['image imgs/photo 1.png'] },
    { markdown: '看 ![图](imgs/截图 (1).png) 这里', out: ['image imgs/截图 (1).png'] },
    { markdown: '[slides](files/talk (1).pdf)。', out: ['link files/talk (1).pdf'] },
    { markdown: '[a](b c.pdf) [d](e f.pdf)', out: ['link b c.pdf', 'link e f.pdf'] },
    { markdown: '![](a b.png "t")', out: ['image a b.png'] },
    { markdown: '![](a &amp; b&copy\\_c.png)', out: ['image a & b&copy_c.png'] },
    { markdown: '![](a\u3000b.png)', out: ['image a\u3000b.png'] },
    { markdown: '[页](talk (1).pdf#page=3)', out: ['link talk (1).pdf#page=3'] },
    { markdown: '![](E:\\my docs\\a.PNG)', out: ['image E:\\my docs\\a.PNG'] },
    { markdown: '| a |\n| - |\n| ![](a b.png) |', out: ['image a b.png'] },
  ])('in $markdown', ({ markdown, out }) => {
    expect(addressesIn(markdown)).toEqual(out);
  });

  test.each([
    '![](a.png)',
    '![](a.png "b c.png")',
    '![](a.png (b.png))',
    '![](<a b.png>)',
    '`![](a b.png)`',
    '\\![](a b.png)',
    '[see](fig. 1.2)',
    '[x](not a file)',
    '[x](https://e.example/a b.pdf)',
    'a[0] (see b c.pdf)',
    '[x](a\nb.pdf)',
  ])('but not in %j', (markdown) => {
    expect(addressesIn(markdown)).toEqual([]);
  });

  test('with the text, the title and the place of the address', () => {
    const source = '[a *b*](c d.pdf "t")';
    const [link] = [...nodesIn(parseMarkdown(source))].filter(({ type }) => type === 'link');
    expect(link).toMatchObject({ title: 't', children: [{ value: 'a *b*' }] });
    const { start = 0, end = 0 } = link?.type === 'link' ? (link.data?.destination ?? {}) : {};
    expect(source.slice(start, end)).toBe('c d.pdf');
  });
});

test('spacedAddresses reports the place of each address', () => {
  expect(spacedAddresses(parseMarkdown('a\n\nb ![](c d.png) ![](e.png)'))).toEqual([
    { rule: 'address-spaced', line: 3, column: 3, values: { url: 'c d.png' } },
  ]);
});
