import { describe, expect, it } from 'vitest';
import { lineDiff } from '../../src/cli/line-diff.ts';

const LINES = Array.from({ length: 20 }, (_, index) => `${index + 1}`);

function diffOf(changes: Readonly<Record<number, string>>, end = '\n'): string[] {
  const made = LINES.map((line, index) => changes[index + 1] ?? line);
  return lineDiff(LINES.join(end), made.join(end), { path: 'n.md' }).split('\n').slice(2);
}

describe('lineDiff', () => {
  it('is empty for equal texts', () => {
    expect(lineDiff('a\nb', 'a\nb', { path: 'n.md' })).toBe('');
  });

  it.each(['\n', '\r\n', '\r'])('shows three lines around a change, with line ends %j', (end) => {
    expect(diffOf({ 5: 'five' }, end)).toEqual([
      '@@ -2,7 +2,7 @@',
      ' 2',
      ' 3',
      ' 4',
      '-5',
      '+five',
      ' 6',
      ' 7',
      ' 8',
    ]);
  });

  it('joins changes that stand close, old lines first', () => {
    expect(diffOf({ 1: 'one', 2: 'two', 7: 'seven' })).toEqual([
      '@@ -1,10 +1,10 @@',
      '-1',
      '-2',
      '+one',
      '+two',
      ' 3',
      ' 4',
      ' 5',
      ' 6',
      '-7',
      '+seven',
      ' 8',
      ' 9',
      ' 10',
    ]);
  });

  it('keeps changes apart that stand far from each other', () => {
    const hunks = diffOf({ 1: 'one', 20: 'twenty' }).filter((line) => line.startsWith('@@'));
    expect(hunks).toEqual(['@@ -1,4 +1,4 @@', '@@ -17,4 +17,4 @@']);
  });
});
