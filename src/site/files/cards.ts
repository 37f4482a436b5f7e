import { join } from 'node:path';
import { type CardCache, openCardCache, prepareCards } from '@running-notes/cards/card-cache';
import type { CardView } from '@running-notes/cards/card-view';
import { startProgress } from '../../build/progress.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { SITE } from '../addresses.ts';
import type { Notebook } from '../notebook.ts';
import type { SharingContext } from '../types.ts';
import { cardViews } from './card-views.ts';

/**
 * Returns the cards of the site by their paths. A build draws all of them first, so that no page names
 * a card that could not be drawn. A server draws a card when it is requested. Cards need absolute
 * addresses, so a site without a known origin has none.
 */
export function loadCards(notebook: Notebook): Promise<ReadonlyMap<string, CardView>> {
  if (SITE === undefined) return Promise.resolve(new Map());
  if (import.meta.env.DEV) return Promise.resolve(cardViews(notebook));
  drawn ??= drawAll(notebook);
  return drawn;
}

/** Returns a card as PNG. */
export async function cardPng(view: CardView): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await openCache().read(view));
}

/** Returns what the descriptions of all pages share. */
export async function sharingContext(notebook: Notebook): Promise<SharingContext> {
  const { title, language } = notebook.about;
  return { siteName: title, language, site: SITE, cards: await loadCards(notebook) };
}

let drawn: Promise<ReadonlyMap<string, CardView>> | undefined;
let cache: CardCache | undefined;

async function drawAll(notebook: Notebook): Promise<ReadonlyMap<string, CardView>> {
  const { language } = notebook.about;
  const words = dictionaryOf(language).commands;
  const views = cardViews(notebook);
  const opened = openCache();
  const drawing = startProgress('cards', views.size, { language });
  const cards = await prepareCards(views, opened, {
    onCard: drawing.step,
    onFailure: (path, error) =>
      console.warn(`${words.cardFailed(`${path}.png`)}: ${String(error)}`),
  });
  drawing.done();
  await opened.sweep();
  return cards;
}

function openCache(): CardCache {
  const folder = join(import.meta.env.PROJECT, 'node_modules/.cache/running-notes/cards');
  cache ??= openCardCache({ folder });
  return cache;
}
