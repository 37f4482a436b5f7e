import type { APIRoute, GetStaticPaths } from 'astro';
import { BASE, SITE } from '../site/addresses.ts';
import { jsonFeed } from '../site/files/feed-formats.ts';
import { notebookFeed } from '../site/files/feed.ts';
import { loadNotebook } from '../site/load-notebook.ts';

// The feed needs absolute addresses, so a site without a known origin has none.
export const getStaticPaths: GetStaticPaths = () => (SITE ? [{ params: { file: 'feed' } }] : []);

export const GET: APIRoute = async () => {
  if (SITE === undefined) return new Response(null, { status: 404 });
  const feed = notebookFeed(await loadNotebook(), SITE);
  const json = jsonFeed(feed, new URL(`${BASE}feed.json`, SITE).href);
  return new Response(`${JSON.stringify(json, null, 1)}\n`, {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  });
};
