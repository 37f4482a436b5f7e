import { describe, expect, it } from 'vitest';
import { brokenImages } from '../../../src/model/images/image-syntax.ts';
import { parseMarkdown } from '../../../src/model/markdown/markdown.ts';

const find = (source: string) => brokenImages(parseMarkdown(source), source);

describe('brokenImages', () => {
  it.each([
    { input: '![图] (a b.png)', out: [{ line: 1, column: 1 }] },
    { input: '看 ![图]（imgs/截图 (1).png） 这里', out: [{ line: 1, column: 3 }] },
    { input: 'a\n  b ！[]（E:\\my docs\\a.PNG）', out: [{ line: 2, column: 5 }] },
    { input: '> a\n> ![]（a b.png "t"）', out: [{ line: 2, column: 3 }] },
    {
      input: '![]（a b.png）\n![]（c d.png）',
      out: [
        { line: 1, column: 1 },
        { line: 2, column: 1 },
      ],
    },
    { input: '![](a.png）', out: [{ line: 1, column: 1 }] },
    { input: '![图]（a.png）', out: [{ line: 1, column: 1 }] },
    { input: '！[图](a.png)', out: [{ line: 1, column: 1 }] },
    { input: '![图] (a.png)', out: [{ line: 1, column: 1 }] },
    { input: ':bug: ![]（a b.png）', out: [{ line: 1, column: 7 }] },
    { input: '| a |\n| - |\n| ![]（a b.png） |', out: [{ line: 3, column: 3 }] },
  ])('finds a broken image in $input', ({ input, out }) => {
    expect(find(input)).toEqual(out);
  });

  it.each([
    '![](a.png)',
    '![](<a b.png>)',
    '`![](a b.png)`',
    '\\![](a b.png)',
    '!\\[](a b.png)',
    '    ![](a b.png)',
    '好！[论文](https://example.org/a)',
    'wow! [see](a.png)',
    '![x](a b)',
    'a ![x][y] (see a.png)',
  ])('finds no broken image in %j', (input) => {
    expect(find(input)).toEqual([]);
  });
});
