import type { APIRoute, GetStaticPaths } from 'astro';
import { BASE, pageUrl } from '../site/addresses.ts';
import { notebookFeed } from '../site/files/feed.ts';
import { loadNotebook, type Notebook } from '../site/notebook.ts';
import { rssText } from '../site/files/feed-formats.ts';
import { sitemapIndexText, sitemapText } from '../site/files/sitemap.ts';

const FILES: Record<string, (notebook: Notebook, site: URL) => string | Promise<string>> = {
  rss: async (notebook, site) => {
    return rssText(await notebookFeed(notebook, site), new URL(`${BASE}rss.xml`, site).href);
  },
  'sitemap-index': ({ pages }, site) =>
    sitemapIndexText([
      { url: new URL(`${BASE}sitemap-0.xml`, site).href, modified: newestOf(pages) },
    ]),
  'sitemap-0': ({ pages }, site) => {
    const entries = [
      { path: BASE, modified: newestOf(pages) },
      { path: pageUrl('topics'), modified: null },
      { path: pageUrl('gallery'), modified: null },
      ...pages.map(({ id, modified }) => ({ path: pageUrl(id), modified })),
    ];
    return sitemapText(
      entries.map(({ path, modified }) => ({ url: new URL(path, site).href, modified })),
    );
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

function newestOf(pages: Notebook['pages']): string | null {
  return (
    pages
      .flatMap(({ modified }) => modified ?? [])
      .sort()
      .at(-1) ?? null
  );
}
