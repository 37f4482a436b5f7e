import type { APIRoute, GetStaticPaths } from 'astro';
import { BASE } from '../site/addresses.ts';
import { notebookFeed } from '../site/files/feed.ts';
import { jsonFeed } from '../site/json-feed.ts';
import { loadNotebook } from '../site/notebook.ts';

// A feed holds absolute addresses only, so a site without one does not have it.
export const getStaticPaths: GetStaticPaths = () =>
  import.meta.env.SITE ? [{ params: { file: 'feed' } }] : [];

export const GET: APIRoute = async ({ site }) => {
  if (site === undefined) return new Response(null, { status: 404 });
  const feed = await notebookFeed(await loadNotebook(), site);
  const json = jsonFeed(feed, new URL(`${BASE}feed.json`, site).href);
  return new Response(`${JSON.stringify(json, null, 1)}\n`, {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  });
};
