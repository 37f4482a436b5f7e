import { describe, expect, it } from 'vitest';
import { inferYears, type YearHint } from '../../../src/model/dates/infer-year.ts';

const NO_HINTS = { fileYear: null, defaultYear: null };

function heading(written: string, rest: Partial<YearHint> = {}): YearHint {
  const [month = 0, day = 0] = written.split('/').map(Number);
  return { month, day, weekday: null, captured: [], known: null, ...rest };
}

describe('inferYears', () => {
  it('returns null without any source', () => {
    expect(inferYears([], { fileYear: 2020, defaultYear: null })).toEqual([]);
    expect(inferYears([heading('3/11'), heading('3/18')], NO_HINTS)).toEqual([null, null]);
    expect(inferYears([heading('3/11', { weekday: 3 })], NO_HINTS)).toEqual([null]);
  });

  it('keeps known years', () => {
    const headings = [heading('3/11', { known: 2020 }), heading('3/18', { known: 2017 })];
    expect(inferYears(headings, { fileYear: 2024, defaultYear: 2024 })).toEqual([2020, 2017]);
  });

  it('prefers capture times to all other sources', () => {
    const captured = ['2021-01-02T10:00:00', '2021-01-02T10:01:00', '2019-06-01T10:00:00'];
    expect(
      inferYears([heading('12/30', { captured })], { fileYear: 2024, defaultYear: 2024 }),
    ).toEqual([2020]);
    expect(inferYears([heading('3/11', { captured: ['2019-08-01T10:00:00'] })], NO_HINTS)).toEqual([
      null,
    ]);
  });

  it.each([
    ['rising', ['11/5', '12/24', '1/7', '2/4'], 0, 2019, [2019, 2019, 2020, 2020]],
    ['rising', ['11/5', '12/24', '1/7', '2/4'], 3, 2020, [2019, 2019, 2020, 2020]],
    ['falling', ['2/4', '1/7', '12/24', '11/5'], 0, 2020, [2020, 2020, 2019, 2019]],
    ['falling', ['2/4', '1/7', '12/24', '11/5'], 3, 2019, [2020, 2020, 2019, 2019]],
    ['rising', ['6/4', '6/25', '6/18', '7/2'], 0, 2020, [2020, 2020, 2020, 2020]],
  ] as const)('continues over the new year in a %s file: %j', (_, texts, at, known, years) => {
    const headings = texts.map((text, index) =>
      heading(text, { known: index === at ? known : null }),
    );
    expect(inferYears(headings, NO_HINTS)).toEqual(years);
  });

  it('follows the nearer neighbour', () => {
    const headings = [
      heading('3/1', { known: 2020 }),
      heading('5/1'),
      heading('6/1', { known: 2021 }),
    ];
    expect(inferYears(headings, NO_HINTS)).toEqual([2020, 2021, 2021]);
  });

  it('uses the year of the file, or else the default year, for the earliest heading', () => {
    const rising = ['9/1', '12/20', '1/6'].map((text) => heading(text));
    expect(inferYears(rising, { fileYear: 2019, defaultYear: 2024 })).toEqual([2019, 2019, 2020]);
    expect(inferYears(rising, { fileYear: null, defaultYear: 2024 })).toEqual([2024, 2024, 2025]);
    const falling = ['4/1', '1/6', '12/20', '9/1'].map((text) => heading(text));
    expect(inferYears(falling, { fileYear: 2019, defaultYear: null })).toEqual([
      2020, 2020, 2019, 2019,
    ]);
  });

  it('assumes the shorter way over the new year when it infers the direction of a file', () => {
    const texts = ['12/30', '1/6'].map((text) => heading(text));
    expect(inferYears(texts, { fileYear: 2019, defaultYear: null })).toEqual([2019, 2020]);
    expect(inferYears(texts.toReversed(), { fileYear: 2019, defaultYear: null })).toEqual([
      2020, 2019,
    ]);
  });

  it('shifts the year to match a weekday', () => {
    const headings = [heading('3/11', { weekday: 3 }), heading('3/18')];
    expect(inferYears(headings, { fileYear: null, defaultYear: 2021 })).toEqual([2020, 2020]);
  });

  it('returns null for 29 February in a common year', () => {
    expect(inferYears([heading('2/29')], { fileYear: 2019, defaultYear: null })).toEqual([null]);
    expect(inferYears([heading('2/29')], { fileYear: 2020, defaultYear: null })).toEqual([2020]);
  });
});
