import { describe, expect, it } from 'vitest';
import { dayHeadline, titleHeadline } from '../src/card-headline.ts';
import { DAY, drawnLines, squareTypesetter } from './support.ts';

describe('dayHeadline', () => {
  const draw = (title: string) => dayHeadline(DAY, { title, width: 1056 }, squareTypesetter);

  it('draws the day, then month and weekday next to it, then the title', () => {
    const [day, month, weekday, title] = drawnLines(draw('组会').svg);
    expect([day?.text, month?.text, weekday?.text, title?.text]).toEqual([
      '18',
      '2020年3月',
      '星期三',
      '组会',
    ]);
    expect(month?.left).toBe(weekday?.left);
    expect(month?.left).toBeGreaterThan((day?.left ?? 0) + 2 * (day?.size ?? 0));
    expect(title?.left).toBeGreaterThan((month?.left ?? 0) + 7 * 36);
    expect(weekday?.baseline).toBe(day?.baseline);
    expect(title?.baseline).toBe(day?.baseline);
  });

  it('ends a title of two lines at the baseline of the day', () => {
    const [day, , , ...lines] = drawnLines(draw('一二三四五六七八九十一二').svg);
    expect(lines.map(({ text }) => text).join('')).toBe('一二三四五六七八九十一二');
    expect(lines).toHaveLength(2);
    expect(lines[1]?.baseline).toBe(day?.baseline);
    expect(lines[0]?.baseline).toBeCloseTo((day?.baseline ?? 0) - 1.3 * (lines[0]?.size ?? 0));
  });

  it('needs the same height with and without a title', () => {
    expect(draw('').bottom).toBe(draw('一二三四五六七八九十一二').bottom);
  });
});

describe('titleHeadline', () => {
  const draw = (title: string) =>
    titleHeadline(title, { width: 400, lines: 2, sizes: [100, 50] }, squareTypesetter);

  it('draws a title in the largest size that fits', () => {
    expect(drawnLines(draw('一二三四').svg)).toMatchObject([{ text: '一二三四', size: 100 }]);
    expect(drawnLines(draw('一二三四五六七八九').svg)[0]?.size).toBe(50);
  });

  it('makes its lines equally wide', () => {
    expect(drawnLines(draw('一二三四五六').svg).map(({ text }) => text)).toEqual([
      '一二三',
      '四五六',
    ]);
  });

  it('needs no height without a title', () => {
    expect(draw('')).toEqual({ svg: '', bottom: 168 });
  });
});
