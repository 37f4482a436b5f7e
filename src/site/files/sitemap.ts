import { xmlText } from '../escape-text.ts';

/** A page for search engines: `url` is absolute, `modified` a time where one is known. */
export type SitemapEntry = { url: string; modified: string | null };

/** A sitemap of pages. */
export function sitemapText(entries: readonly SitemapEntry[]): string {
  return document('urlset', 'url', entries);
}

/** A sitemap of sitemaps. */
export function sitemapIndexText(entries: readonly SitemapEntry[]): string {
  return document('sitemapindex', 'sitemap', entries);
}

function document(list: string, entry: string, entries: readonly SitemapEntry[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${list} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...entries.map(({ url, modified }) => {
      const lastmod = modified === null ? '' : `<lastmod>${modified}</lastmod>`;
      return `<${entry}><loc>${xmlText(url)}</loc>${lastmod}</${entry}>`;
    }),
    `</${list}>`,
    '',
  ].join('\n');
}
