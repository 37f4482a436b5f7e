import type { APIRoute, GetStaticPaths } from 'astro';
import { BASE, pageUrl } from '../site/addresses.ts';
import { notebookFeed } from '../site/feed.ts';
import { loadNotebook, type Notebook } from '../site/notebook.ts';
import { rssText } from '../site/rss.ts';
import { sitemapIndexText, sitemapText } from '../site/sitemap.ts';

const FILES: Record<string, (notebook: Notebook, site: URL) => string | Promise<string>> = {
  rss: async (notebook, site) => {
    return rssText(await notebookFeed(notebook, site), new URL(`${BASE}rss.xml`, site).href);
  },
  'sitemap-index': (_, site) => sitemapIndexText([new URL(`${BASE}sitemap-0.xml`, site).href]),
  'sitemap-0': ({ pages }, site) => {
    const paths = [
      BASE,
      pageUrl('topics'),
      pageUrl('gallery'),
      ...pages.map(({ id }) => pageUrl(id)),
    ];
    return sitemapText(paths.map((path) => new URL(path, site).href));
  },
};

// These files hold absolute addresses only, so a site without one does not have them.
export const getStaticPaths: GetStaticPaths = () =>
  import.meta.env.SITE ? Object.keys(FILES).map((file) => ({ params: { file } })) : [];

export const GET: APIRoute = async ({ params, site }) => {
  const make = FILES[params['file'] ?? ''];
  if (make === undefined || site === undefined) return new Response(null, { status: 404 });
  return new Response(await make(await loadNotebook(), site), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
};
