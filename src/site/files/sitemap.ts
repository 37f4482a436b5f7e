import { BASE, pageUrl } from '../addresses.ts';
import { xmlText } from '../escape-text.ts';
import { allPages, type Notebook } from '../notebook.ts';
import { newestChange } from '../views/lists/change-times.ts';

type Pages = Pick<Notebook, 'pages' | 'preamble'>;

/**
 * Returns the sitemap of all pages that search engines may index. `lists` are the addresses of the pages
 * that only some sites have.
 */
export function sitemapText(notebook: Pages, site: URL, lists: readonly string[] = []): string {
  const entries = [
    { path: BASE, modified: newestChange(allPages(notebook)) },
    { path: pageUrl('topics') },
    { path: pageUrl('gallery') },
    ...lists.map((path) => ({ path })),
    ...notebook.pages.map(({ id, modified }) => ({ path: pageUrl(id), modified })),
  ];
  return sitemapXml('urlset', 'url', entries, site);
}

/** Returns the index that leads to the sitemap. */
export function sitemapIndexText(notebook: Pages, site: URL): string {
  const entry = { path: `${BASE}sitemap-0.xml`, modified: newestChange(allPages(notebook)) };
  return sitemapXml('sitemapindex', 'sitemap', [entry], site);
}

/** `modified` is the time of the last change, if it is known. */
function sitemapXml(
  list: string,
  item: string,
  entries: readonly { path: string; modified?: string | null }[],
  site: URL,
): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${list} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...entries.map(({ path, modified }) => {
      const lastmod = modified ? `<lastmod>${modified}</lastmod>` : '';
      return `<${item}><loc>${xmlText(new URL(path, site).href)}</loc>${lastmod}</${item}>`;
    }),
    `</${list}>`,
    '',
  ].join('\n');
}
