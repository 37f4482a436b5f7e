import type { Notebook } from '../../notebook.ts';
import type { ListedYear } from '../../types.ts';

/**
 * Returns the routes of a list that is divided into years, for Astro. The first years share a page, whose
 * address has no year. An empty list has no pages.
 */
export function listRoutes<Year extends ListedYear>(notebook: Notebook, years: readonly Year[]) {
  const pages = new Map(years.map((each) => [each.path, each]));
  return Array.from(pages, ([path, { name, year }]) => ({
    params: { year: name || undefined },
    props: { notebook, years, path, year },
  }));
}
