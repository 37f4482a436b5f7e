import { describe, expect, it } from 'vitest';
import { listYears } from '../../../../src/site/views/lists/list-years.ts';

/** Lists items, each named by its year, or `none`. */
function listOf(counts: Readonly<Record<string, number>>): string[] {
  return Object.entries(counts)
    .flatMap(([year, count]) => Array.from({ length: count }, () => year))
    .sort((a, b) => b.localeCompare(a));
}

function years(counts: Readonly<Record<string, number>>) {
  const items = listOf(counts).filter((item) => item !== 'none');
  const undated = listOf(counts).filter((item) => item === 'none');
  const yearOf = (item: string) => (item === 'none' ? null : item);
  const pathOf = (name: string) => `list/${name}`;
  return listYears([...items, ...undated], yearOf, { most: 150, first: 40, pathOf }).map(
    ({ year, items: some, name, path }) => {
      expect(path).toBe(name && `list/${name}`);
      return [year, some.length, name];
    },
  );
}

describe('listYears', () => {
  it('keeps a list of moderate length on one page', () => {
    expect(years({ 2019: 50, 2020: 90, none: 10 })).toEqual([
      ['2020', 90, ''],
      ['2019', 50, ''],
      [null, 10, ''],
    ]);
  });

  it('moves the older years of a long list to pages of their own', () => {
    expect(years({ 2017: 52, 2018: 52, 2019: 52, 2020: 12 })).toEqual([
      ['2020', 12, ''],
      ['2019', 52, ''],
      ['2018', 52, '2018'],
      ['2017', 52, '2017'],
    ]);
  });

  it('divides many items without a date', () => {
    expect(years({ none: 250 })).toEqual([
      [null, 100, ''],
      [null, 100, 'undated-2'],
      [null, 50, 'undated-3'],
    ]);
  });

  it('is empty for an empty list', () => {
    expect(years({})).toEqual([]);
  });
});
