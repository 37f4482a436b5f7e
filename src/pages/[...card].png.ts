import type { APIRoute, GetStaticPaths } from 'astro';
import { cardPng, loadCards } from '../site/files/cards.ts';
import { loadNotebook } from '../site/notebook.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const cards = await loadCards(await loadNotebook());
  return Array.from(cards, ([card, view]) => ({ params: { card }, props: { view } }));
};

export const GET: APIRoute = async ({ props }) =>
  new Response(await cardPng(props['view']), { headers: { 'Content-Type': 'image/png' } });
