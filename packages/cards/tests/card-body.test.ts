import { describe, expect, it } from 'vitest';
import { listBody, textBody } from '../src/card-body.ts';
import { drawnLines, squareTypesetter } from './support.ts';

const COLUMN = { top: 300, width: 636 };

describe('listBody', () => {
  const draw = (list: string[], column = COLUMN) => {
    const more = (hidden: number) => `${hidden} more`;
    const { svg, bottom } = listBody({ list, more }, column, squareTypesetter);
    return { lines: drawnLines(svg), dashes: svg.split('<rect').length - 1, bottom };
  };
  const items = (count: number) => Array.from({ length: count }, (_, index) => `item${index}`);

  it('draws each item with a dash in front', () => {
    const { lines, dashes } = draw(['一', '二']);
    expect(lines).toMatchObject([
      { text: '一', left: 72 + 36, size: 44 },
      { text: '二', left: 72 + 36, size: 44 },
    ]);
    expect(dashes).toBe(2);
  });

  it.each([
    [1, 44],
    [5, 44],
    [6, 38],
    [7, 32],
  ])('draws %i items in size %i', (count, size) => {
    const { lines } = draw(items(count), { ...COLUMN, top: 200 });
    expect(lines).toHaveLength(count);
    expect(new Set(lines.map((line) => line.size))).toEqual(new Set([size]));
  });

  it('counts the items that have no room', () => {
    const { lines, dashes } = draw(items(9));
    expect(lines.map(({ text }) => text)).toEqual([...items(4), '5 more']);
    expect(dashes).toBe(4);
  });

  it('wraps a long item to two lines with one dash', () => {
    const { lines, dashes } = draw(['一二三四五六七八九十'.repeat(2), '二']);
    expect(lines.map(({ text }) => text.length)).toEqual([13, 7, 1]);
    expect(dashes).toBe(2);
  });

  it('cuts items to one line each if two don’t fit', () => {
    const { lines } = draw(Array.from({ length: 5 }, () => '一二三四五六七八九十'.repeat(2)));
    expect(lines).toHaveLength(5);
    expect(lines.every(({ text }) => text.endsWith('…'))).toBe(true);
  });

  it('keeps the line of an empty item', () => {
    const { lines, dashes } = draw(['一', '', '三']);
    expect(dashes).toBe(3);
    expect((lines[1]?.baseline ?? 0) - (lines[0]?.baseline ?? 0)).toBeCloseTo(2 * 44 * 1.58);
  });

  it('stays above the bottom of the card', () => {
    for (const top of [170, 300, 480]) {
      for (const { baseline } of draw(items(30), { ...COLUMN, top }).lines) {
        expect(baseline).toBeLessThanOrEqual(572);
      }
    }
  });
});

describe('textBody', () => {
  const draw = (text: string, column = COLUMN) => {
    const { svg, bottom } = textBody(text, column, squareTypesetter);
    return { lines: drawnLines(svg), bottom };
  };

  it('draws short text in the largest size and long text in a smaller one', () => {
    expect(draw('正文').lines).toMatchObject([{ text: '正文', left: 72, size: 38 }]);
    expect(draw('正文'.repeat(42)).lines[0]?.size).toBe(34);
  });

  it('cuts text that fits in no size', () => {
    const { lines } = draw('正文'.repeat(99));
    expect(lines[0]?.size).toBe(30);
    expect(lines.at(-1)?.text).toMatch(/…$/);
    expect(lines.at(-1)?.baseline).toBeLessThanOrEqual(572);
  });

  it('draws nothing without text or without room', () => {
    expect(draw('')).toEqual({ lines: [], bottom: 300 });
    expect(draw('正文', { ...COLUMN, top: 560 })).toEqual({ lines: [], bottom: 560 });
  });
});
