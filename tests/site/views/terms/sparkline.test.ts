import { describe, expect, it } from 'vitest';
import { sparkline } from '../../../../src/site/views/terms/sparkline.ts';

describe('sparkline', () => {
  it('draws the mentions of each month as bars', () => {
    const mentions = [
      { day: '2020-03-11', count: 3 },
      { day: '2020-03-25', count: 1 },
      { day: '2020-05-06', count: 2 },
    ];
    expect(sparkline(mentions, { first: '2020-02-26', last: '2020-05-06' })).toEqual({
      width: 80,
      height: 40,
      period: 'month',
      first: '2020-02-26',
      last: '2020-05-06',
      bars: [
        { x: 20, y: 0, width: 19, height: 40 },
        { x: 60, y: 20, width: 19, height: 20 },
      ],
    });
  });

  it.each([
    { last: '2002-12-01', period: 'month', bars: 36 },
    { last: '2005-12-01', period: 'quarter', bars: 24 },
    { last: '2039-12-01', period: 'year', bars: 40 },
  ])('draws one bar per $period until $last, not wider than a phone', ({ last, period, bars }) => {
    const days = Array.from({ length: 480 }, (_, month) => {
      const [year, number] = [2000 + Math.floor(month / 12), (month % 12) + 1];
      return `${year}-${String(number).padStart(2, '0')}-01`;
    });
    const mentions = days.filter((day) => day <= last).map((day) => ({ day, count: 1 }));
    const spark = sparkline(mentions, { first: '2000-01-01', last });
    expect(spark?.period).toBe(period);
    expect(spark?.bars).toHaveLength(bars);
    expect(spark?.width).toBeLessThanOrEqual(320);
  });

  it('shows a single mention among many', () => {
    const mentions = [
      { day: '2020-01-01', count: 1 },
      { day: '2020-02-01', count: 500 },
    ];
    const [first] = sparkline(mentions, { first: '2020-01-01', last: '2020-02-01' })?.bars ?? [];
    expect(first?.height).toBeGreaterThan(4);
  });

  it('is null for a single month', () => {
    expect(sparkline([], { first: '2020-03-01', last: '2020-03-31' })).toBeNull();
  });
});
