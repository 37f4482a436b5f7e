import { join } from 'node:path';
import { type CardCache, openCardCache } from '../../cards/card-cache.ts';
import { prepareCards } from '../../cards/prepare-cards.ts';
import type { CardView } from '../../cards/types.ts';
import { progress } from '../../content/progress.ts';
import { codeDigest } from '../../content/render-digest.ts';
import { cardViews } from './card-views.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import type { Notebook } from '../notebook.ts';

/**
 * The cards that the site has, by their paths. A build draws all of them first, so that no page
 * names one that could not be drawn; a server draws each when it is asked for. Without an address of
 * the site there are none, because cards are known by absolute addresses.
 */
export function loadCards(notebook: Notebook): Promise<ReadonlyMap<string, CardView>> {
  if (!import.meta.env.SITE) return Promise.resolve(new Map());
  if (import.meta.env.DEV) return Promise.resolve(cardViews(notebook));
  drawn ??= drawAll(notebook);
  return drawn;
}

/** A card as PNG. */
export async function cardPng(view: CardView): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await openCache()).read(view));
}

let drawn: Promise<ReadonlyMap<string, CardView>> | undefined;
let cache: Promise<CardCache> | undefined;

async function drawAll(notebook: Notebook): Promise<ReadonlyMap<string, CardView>> {
  const { language } = notebook.about;
  const words = dictionaryOf(language).commands;
  const kept = await openCache();
  const views = cardViews(notebook);
  const drawing = progress('cards', views.size, { language });
  const cards = await prepareCards(views, kept, {
    onCard: drawing.step,
    onFailure: (path, error) =>
      console.warn(`${words.cardFailed(`${path}.png`)}: ${String(error)}`),
  });
  drawing.done();
  await kept.sweep();
  return cards;
}

function openCache(): Promise<CardCache> {
  const project = import.meta.env.PROJECT;
  const folder = join(project, 'node_modules/.cache/running-notes/cards');
  cache ??= codeDigest(project, ['src/cards']).then((code) =>
    openCardCache({ project, folder, code }),
  );
  return cache;
}
