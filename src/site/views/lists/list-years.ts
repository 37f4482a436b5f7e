import type { ListedYear } from '../../types.ts';

/**
 * Divides a list into years, so that no page grows without bound. A list of at most `most` items stays
 * on one page. Of a longer one, the first page has the first years, until it has `first` items. Items
 * without a date are divided by number. `pathOf` returns the path of a page that is not the first.
 */
export function listYears<Item>(
  items: readonly Item[],
  yearOf: (item: Item) => string | null,
  { most, first, weightOf = () => 1, pathOf }: ListPages<Item>,
): (ListedYear & { items: Item[] })[] {
  const weightOfAll = (some: readonly Item[]) =>
    some.reduce((sum, item) => sum + weightOf(item), 0);
  const isLong = weightOfAll(items) > most;
  const groups = Array.from(Map.groupBy(items, yearOf)).flatMap(([year, all]) =>
    year === null && isLong
      ? chunksOf(all, UNDATED_PER_PAGE).map((some) => [null, some] as const)
      : [[year, all] as const],
  );
  let weight = 0;
  let undated = 0;
  return groups.map(([year, some]) => {
    if (year === null) undated += 1;
    const isFirst = !isLong || weight < first;
    weight = isFirst ? weight + weightOfAll(some) : Infinity;
    const own = { year, items: [...some] };
    if (isFirst) return { ...own, name: '', path: '' };
    const name = year ?? `undated${undated > 1 ? `-${undated}` : ''}`;
    return { ...own, name, path: pathOf(name, year) };
  });
}

type ListPages<Item> = {
  most: number;
  first: number;
  weightOf?: (item: Item) => number;
  pathOf: (name: string, year: string | null) => string;
};

/** Items without a date on one page. */
const UNDATED_PER_PAGE = 100;

function chunksOf<Item>(items: readonly Item[], size: number): Item[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}
