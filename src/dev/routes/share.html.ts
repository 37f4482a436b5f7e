import type { APIRoute, GetStaticPaths } from 'astro';
import { sharePages } from '../../site/files/share-pages.ts';
import { loadNotebook } from '../../site/load-notebook.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  Array.from(sharePages(await loadNotebook()), ({ path, html }) => ({
    params: { share: path.replace(/\/$/, '') },
    props: { html },
  }));

/** Returns the share page of a topic. A build writes these pages without Astro. */
export const GET: APIRoute = ({ props }) =>
  new Response(props['html'], { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
