import { BASE, pageUrl } from '../addresses.ts';
import { xmlText } from '../escape-text.ts';
import type { Notebook } from '../notebook.ts';

type Pages = readonly Pick<Notebook['pages'][number], 'id' | 'modified'>[];

/** An address for search engines. `modified` is the time of the last change, if it is known. */
type SitemapEntry = { path: string; modified: string | null };

/** Returns the sitemap of all pages that search engines may list. */
export function sitemapText(pages: Pages, site: URL): string {
  const entries = [
    { path: BASE, modified: newestOf(pages) },
    { path: pageUrl('topics'), modified: null },
    { path: pageUrl('gallery'), modified: null },
    ...pages.map(({ id, modified }) => ({ path: pageUrl(id), modified })),
  ];
  return sitemapXml('urlset', 'url', entries, site);
}

/** Returns the index that leads to the sitemap. */
export function sitemapIndexText(pages: Pages, site: URL): string {
  const entry = { path: `${BASE}sitemap-0.xml`, modified: newestOf(pages) };
  return sitemapXml('sitemapindex', 'sitemap', [entry], site);
}

function sitemapXml(
  list: string,
  item: string,
  entries: readonly SitemapEntry[],
  site: URL,
): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${list} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...entries.map(({ path, modified }) => {
      const lastmod = modified === null ? '' : `<lastmod>${modified}</lastmod>`;
      return `<${item}><loc>${xmlText(new URL(path, site).href)}</loc>${lastmod}</${item}>`;
    }),
    `</${list}>`,
    '',
  ].join('\n');
}

function newestOf(pages: Pages): string | null {
  const times = pages.flatMap(({ modified }) => modified ?? []).sort();
  return times.at(-1) ?? null;
}
