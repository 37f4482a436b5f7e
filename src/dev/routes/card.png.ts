import type { APIRoute, GetStaticPaths } from 'astro';
import { SITE } from '../../site/addresses.ts';
import { cardViews } from '../../site/files/card-views.ts';
import { cardPng } from '../../site/files/cards.ts';
import { loadNotebook } from '../../site/load-notebook.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const cards = SITE === undefined ? new Map() : cardViews(await loadNotebook());
  return Array.from(cards, ([card, view]) => ({ params: { card }, props: { view } }));
};

/** Draws a card when it is requested. */
export const GET: APIRoute = async ({ props }) =>
  new Response(await cardPng(props['view'], import.meta.env.CACHES), {
    headers: { 'Content-Type': 'image/png' },
  });
