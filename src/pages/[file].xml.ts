import type { APIRoute, GetStaticPaths } from 'astro';
import { BASE, pageUrl, SITE } from '../site/addresses.ts';
import { rssText } from '../site/files/feed-formats.ts';
import { notebookFeed } from '../site/files/feed.ts';
import { sitemapIndexText, sitemapText } from '../site/files/sitemap.ts';
import { loadNotebook } from '../site/load-notebook.ts';
import type { Notebook } from '../site/notebook.ts';
import { LOOK } from '../site/own-look.ts';
import { galleryYears } from '../site/views/gallery.ts';
import { paperYears } from '../site/views/paper-list.ts';
import { taskYears } from '../site/views/task-years.ts';
import { timelineYears } from '../site/views/timeline.ts';

/** Returns the addresses of the pages that continue a list, and of the lists of tasks and papers. */
function listUrls(notebook: Notebook): string[] {
  const paths = [
    ...[...timelineYears(notebook), ...galleryYears(notebook)].map(({ path }) => path),
    ...taskYears(notebook).map(({ path }) => path || 'tasks'),
    ...paperYears(notebook).map(({ path }) => path || 'papers'),
  ];
  return [...new Set(paths.filter(Boolean))].map(pageUrl);
}

const FILES: Record<string, (notebook: Notebook, site: URL) => string | Promise<string>> = {
  rss: async (notebook, site) =>
    rssText(notebookFeed(notebook, site), new URL(`${BASE}rss.xml`, site).href),
  'sitemap-index': ({ pages }, site) => sitemapIndexText(pages, site),
  'sitemap-0': (notebook, site) => sitemapText(notebook.pages, site, listUrls(notebook)),
};

// These files need absolute addresses, so a site without a known origin has none of them. A site that
// search engines should not list has no sitemap.
export const getStaticPaths: GetStaticPaths = () => {
  const files = Object.keys(FILES).filter((file) => !LOOK.noindex || !file.startsWith('sitemap'));
  return SITE ? files.map((file) => ({ params: { file } })) : [];
};

export const GET: APIRoute = async ({ params }) => {
  const textOf = FILES[params['file'] ?? ''];
  if (textOf === undefined || SITE === undefined) return new Response(null, { status: 404 });
  return new Response(await textOf(await loadNotebook(), SITE), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
};
