import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { drawCard } from './card-png.ts';
import type { CardView } from './card-view.ts';
import { createFontFinder } from './fonts.ts';
import { isIntactPng } from './png-check.ts';
import { createShaper } from './shaper.ts';
import { findSystemFonts } from './system-fonts.ts';
import { createTypesetter } from './typesetter.ts';

/** Draws cards and keeps their files for the next build. */
export type CardCache = {
  /** Ensures that an intact card is in the cache. Returns its file. Throws if it can't be drawn. */
  prepare: (view: CardView) => Promise<{ file: string; drawn: boolean }>;
  /** Returns a card as PNG. Throws if it can't be drawn. */
  read: (view: CardView) => Promise<Buffer>;
  /** Deletes the cards that were not requested for 30 days. */
  sweep: () => Promise<void>;
};

/**
 * Opens the cache in `folder`, which several builds can share. The name of a card's file is a digest
 * of everything the card is drawn from: the view, the content of its image, the fonts of the system
 * and `code`, which identifies the drawing code.
 */
export function openCardCache({
  folder,
  code = packageDigest(),
}: {
  folder: string;
  code?: string;
}): CardCache {
  const system = findSystemFonts();
  const typesetter = createTypesetter(createShaper(createFontFinder(system)));
  const origin = JSON.stringify([code, system]);
  const locate = async (view: CardView) => {
    const image = view.image && (await readFile(view.image.path));
    return { path: join(folder, `${cardDigest(view, { origin, image })}.png`), image };
  };
  const drawNow = async (view: CardView, path: string, image: Buffer | null) => {
    const png = await drawCard(view, { image, typesetter });
    await mkdir(folder, { recursive: true });
    // Written elsewhere first, so that no other build reads half a file.
    const temporary = `${path}.${randomUUID()}`;
    try {
      await writeFile(temporary, png);
      await rename(temporary, path);
    } finally {
      await rm(temporary, { force: true });
    }
    return png;
  };
  const drawing = new Map<string, Promise<Buffer>>();
  /** Draws a card once for all that request it at the same time. */
  const draw = (view: CardView, path: string, image: Buffer | null) => {
    const running = drawing.get(path);
    if (running !== undefined) return running;
    const started = drawNow(view, path, image).finally(() => drawing.delete(path));
    drawing.set(path, started);
    return started;
  };
  const read = async (path: string) => {
    const png = await readFile(path).catch(() => null);
    return png !== null && isIntactPng(png) ? png : null;
  };
  return {
    async prepare(view) {
      const { path, image } = await locate(view);
      const isKept = (await read(path)) !== null;
      if (isKept) await markRequested(path);
      else await draw(view, path, image);
      return { file: path, drawn: !isKept };
    },
    async read(view) {
      const { path, image } = await locate(view);
      return (await read(path)) ?? draw(view, path, image);
    },
    async sweep() {
      const oldest = Date.now() - MAX_AGE;
      for (const name of await readdir(folder).catch((): string[] => [])) {
        const path = join(folder, name);
        // Another build may have deleted the file in the meantime.
        const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: oldest }));
        if (mtimeMs < oldest) await rm(path, { force: true });
      }
    },
  };
}

/** Makes the modification time of a file the time when its card was last requested, to the day. */
async function markRequested(path: string): Promise<void> {
  const now = new Date();
  if ((await stat(path)).mtimeMs < now.getTime() - DAY) await utimes(path, now, now);
}

/** A day and 30 days in milliseconds. */
const DAY = 24 * 3600 * 1000;
const MAX_AGE = 30 * DAY;

type Reports = {
  /** Called after each card. */
  onCard: () => void;
  /** Called for a card that can't be drawn. */
  onFailure: (path: string, error: unknown) => void;
};

/**
 * Prepares cards, as many at once as keep all processor cores busy. Returns the files of those that
 * are in the cache afterwards.
 */
export async function prepareCards(
  cards: ReadonlyMap<string, CardView>,
  cache: CardCache,
  { onCard, onFailure }: Reports,
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const waiting = cards.entries();
  const work = async () => {
    // All workers share this iterator, so each card is taken once.
    for (const [path, view] of waiting) {
      try {
        files.set(path, (await cache.prepare(view)).file);
      } catch (error) {
        onFailure(path, error);
      }
      onCard();
    }
  };
  await Promise.all(Array.from({ length: 2 * availableParallelism() }, work));
  return files;
}

/** Returns a digest of the source of this package and of the versions it depends on. */
function packageDigest(): string {
  const hash = createHash('sha256');
  for (const name of [...readdirSync(import.meta.dirname).sort(), '../package.json']) {
    hash.update(name).update(readFileSync(join(import.meta.dirname, name)));
  }
  return hash.digest('hex');
}

function cardDigest(
  view: CardView,
  { origin, image }: { origin: string; image: Buffer | null },
): string {
  const shown = {
    ...view,
    // A function has no JSON; two of its results identify it.
    more: [1, 2].map(view.more),
    image: view.image && { clock: view.image.clock },
  };
  return createHash('sha256')
    .update(JSON.stringify([origin, shown]))
    .update(image ?? '')
    .digest('hex')
    .slice(0, 32);
}
