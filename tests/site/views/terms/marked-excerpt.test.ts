import { describe, expect, it } from 'vitest';
import { markedExcerpt } from '../../../../src/site/views/terms/marked-excerpt.ts';

describe('markedExcerpt', () => {
  it('returns a short text as a whole', () => {
    expect(shown('先剪枝再训练', [[1, 3]])).toBe('先[剪枝]再训练');
    expect(shown('no marks', [])).toBe('no marks');
    expect(shown('', [])).toBe('');
  });

  it('marks several places', () => {
    expect(
      shown('VM in a VM', [
        [0, 2],
        [8, 10],
      ]),
    ).toBe('[VM] in a [VM]');
  });

  it('cuts a long text around the first mark, between words', () => {
    const text = `${'word '.repeat(40)}TLB${' next'.repeat(60)}`;
    const excerpt = shown(text, [[200, 203]]);
    expect(excerpt).toMatch(/^…(?:word )+\[TLB\](?: next)+ ?…$/u);
    expect(excerpt.length).toBeLessThan(200);
  });

  it('shows more before a mark at the end', () => {
    expect(shown(`${'长'.repeat(300)}剪枝`, [[300, 302]])).toMatch(/^…长{150,160}\[剪枝\]$/u);
  });

  it('cuts no character in two', () => {
    expect(shown(`x${'😀'.repeat(200)}y`, [[401, 402]]).isWellFormed()).toBe(true);
  });
});

function shown(...args: Parameters<typeof markedExcerpt>): string {
  return markedExcerpt(...args)
    .map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
    .join('');
}
