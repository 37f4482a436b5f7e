import { join } from 'node:path';
import { type CardCache, openCardCache, prepareCards } from '@running-notes/cards/card-cache';
import type { CardView } from '@running-notes/cards/card-view';
import { startProgress } from '../../build/progress.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import type { Notebook } from '../notebook.ts';
import { cardViews } from './card-views.ts';

/**
 * Draws the cards of a site, before its pages are made, so that no page names a card that can't be
 * drawn. `caches` is the folder of all caches. Returns the file of each card by the
 * card's path, and the paths of those that failed.
 */
export async function drawCards(
  notebook: Notebook,
  caches: string,
): Promise<{ files: ReadonlyMap<string, string>; failed: string[] }> {
  const { language } = notebook.about;
  const words = dictionaryOf(language).commands;
  const views = cardViews(notebook);
  const cache = openCache(caches);
  const failed: string[] = [];
  const drawing = startProgress('cards', views.size, { language });
  const files = await prepareCards(views, cache, {
    onCard: drawing.step,
    onFailure: (path, error) => {
      failed.push(path);
      console.warn(`${words.cardFailed(`${path}.png`)}: ${String(error)}`);
    },
  });
  drawing.done();
  await cache.sweep();
  return { files, failed: failed.sort() };
}

/** Returns a card as PNG. */
export async function cardPng(view: CardView, caches: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await openCache(caches).read(view));
}

let opened: CardCache | undefined;

function openCache(caches: string): CardCache {
  opened ??= openCardCache({ folder: join(caches, 'cards') });
  return opened;
}
