import { describe, expect, it } from 'vitest';
import { imageLikes } from '../../../src/model/images/image-like.ts';
import { parseMarkdown } from '../../../src/model/markdown/markdown.ts';

const find = (source: string) => imageLikes(parseMarkdown(source), source);

type Row = { input: string; line: number; column: number; more?: object };

describe('imageLikes', () => {
  it.each([
    { input: '![](a b.png)', line: 1, column: 1 },
    { input: '看 ![图](imgs/截图 (1).png) 这里', line: 1, column: 3 },
    { input: 'a\n  b ![](E:\\my docs\\a.PNG)', line: 2, column: 5 },
    { input: '> a\n> ![](a b.png "t")', line: 2, column: 3 },
    { input: '![](a b.png)\n![](c d.png)', line: 1, column: 1, more: { line: 2, column: 1 } },
    { input: '![](a.png）', line: 1, column: 1 },
    { input: '![图]（a.png）', line: 1, column: 1 },
    { input: '！[图](a.png)', line: 1, column: 1 },
    { input: '![图] (a.png)', line: 1, column: 1 },
    { input: '| a |\n| - |\n| ![](a b.png) |', line: 3, column: 3 },
  ])('finds $input', ({ input, line, column, more }: Row) => {
    expect(find(input)).toEqual([{ line, column }, ...(more ? [more] : [])]);
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
  ])('finds nothing in %j', (input) => {
    expect(find(input)).toEqual([]);
  });
});
