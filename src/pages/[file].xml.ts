import type { APIRoute, GetStaticPaths } from 'astro';
import { BASE, pageUrl, SITE } from '../site/addresses.ts';
import { changesFeed } from '../site/files/changes-feed.ts';
import { rssText } from '../site/files/feed-formats.ts';
import { notebookFeed } from '../site/files/feed.ts';
import { sitemapIndexText, sitemapText } from '../site/files/sitemap.ts';
import { loadNotebook } from '../site/load-notebook.ts';
import type { Notebook } from '../site/notebook.ts';
import { LOOK } from '../site/own-look.ts';
import { hasChanges } from '../site/views/lists/changes.ts';
import { galleryYears } from '../site/views/lists/gallery.ts';
import { mainPages } from '../site/views/lists/main-pages.ts';
import { paperYears } from '../site/views/lists/paper-list.ts';
import { taskYears } from '../site/views/lists/task-years.ts';
import { termPages } from '../site/views/terms/term-pages.ts';
import { timelineYears } from '../site/views/lists/timeline.ts';

/** Returns the addresses of the pages that only some sites have. */
function listUrls(notebook: Notebook): string[] {
  const extras = mainPages(notebook).filter(({ isExtra }) => isExtra);
  const lists = [timelineYears, galleryYears, taskYears, paperYears, termPages];
  const paths = lists.flatMap((pagesOf) => pagesOf(notebook).map(({ path }) => path));
  return [...extras.map(({ url }) => url), ...new Set(paths.filter(Boolean).map(pageUrl))];
}

const FILES: Record<string, (notebook: Notebook, site: URL) => string | Promise<string>> = {
  rss: async (notebook, site) =>
    rssText(notebookFeed(notebook, site), new URL(`${BASE}rss.xml`, site).href),
  changes: (notebook, site) =>
    rssText(changesFeed(notebook, site), new URL(`${BASE}changes.xml`, site).href),
  'sitemap-index': sitemapIndexText,
  'sitemap-0': (notebook, site) => sitemapText(notebook, site, listUrls(notebook)),
};

// These files need absolute addresses, so a site without a known origin has none of them. A site that
// search engines should not list has no sitemap.
export const getStaticPaths: GetStaticPaths = async () => {
  if (SITE === undefined) return [];
  const notebook = await loadNotebook();
  const isMade = (file: string) => {
    if (file === 'changes') return hasChanges(notebook);
    return !LOOK.noindex || !file.startsWith('sitemap');
  };
  return Object.keys(FILES)
    .filter(isMade)
    .map((file) => ({ params: { file } }));
};

export const GET: APIRoute = async ({ params }) => {
  const textOf = FILES[params['file'] ?? ''];
  if (textOf === undefined || SITE === undefined) return new Response(null, { status: 404 });
  return new Response(await textOf(await loadNotebook(), SITE), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
};
