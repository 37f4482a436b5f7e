import { xmlText } from './xml.ts';

/** A sitemap of pages. `urls` are absolute. */
export function sitemapText(urls: readonly string[]): string {
  return document('urlset', 'url', urls);
}

/** A sitemap of sitemaps. `urls` are absolute. */
export function sitemapIndexText(urls: readonly string[]): string {
  return document('sitemapindex', 'sitemap', urls);
}

function document(list: string, entry: string, urls: readonly string[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${list} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...urls.map((url) => `<${entry}><loc>${xmlText(url)}</loc></${entry}>`),
    `</${list}>`,
    '',
  ].join('\n');
}
