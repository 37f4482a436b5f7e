import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawCard } from './draw-card.ts';
import { openFaces } from './faces.ts';
import { createShaper } from './shape.ts';
import { findSystemFonts } from './system-fonts.ts';
import type { CardView } from './types.ts';

/** Draws cards, and keeps each for the next build. */
export type CardCache = {
  /** Sees that a card is there, and tells whether it had to be drawn. Throws where it can't be. */
  prepare: (view: CardView) => Promise<'kept' | 'drawn'>;
  /** The card as PNG. */
  read: (view: CardView) => Promise<Buffer>;
  /** Removes the cards that no build has asked for in a month. */
  sweep: () => Promise<void>;
};

/**
 * Opens the cards kept in `folder`, named by what they were drawn from: the view, the bytes of its
 * picture, the fonts at hand and the code, of which `code` is a digest. `project` is the folder that
 * has the font among its packages. Several builds may share the folder.
 */
export function openCardCache({
  project,
  folder,
  code,
}: {
  project: string;
  folder: string;
  code: string;
}): CardCache {
  const system = findSystemFonts();
  const shaper = createShaper(openFaces({ project, system }));
  const fonts = JSON.stringify([code, system]);
  const draw = async (view: CardView, path: string, picture: Buffer | null) => {
    const png = await drawCard(view, { picture, shaper });
    await mkdir(folder, { recursive: true });
    const beside = `${path}.${process.pid}`;
    await writeFile(beside, png);
    await rename(beside, path);
    return png;
  };
  const locate = async (view: CardView) => {
    const picture = view.picture && (await readFile(view.picture.path));
    return { path: join(folder, `${cardKey(view, { fonts, picture })}.png`), picture };
  };
  return {
    async prepare(view) {
      const { path, picture } = await locate(view);
      const now = new Date();
      const kept = await utimes(path, now, now).then(
        () => true,
        () => false,
      );
      if (!kept) await draw(view, path, picture);
      return kept ? 'kept' : 'drawn';
    },
    async read(view) {
      const { path, picture } = await locate(view);
      return readFile(path).catch(() => draw(view, path, picture));
    },
    async sweep() {
      const oldest = Date.now() - MONTH;
      for (const name of await readdir(folder).catch((): string[] => [])) {
        const path = join(folder, name);
        // Another build may have removed it.
        const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: oldest }));
        if (mtimeMs < oldest) await rm(path, { force: true });
      }
    },
  };
}

/** Milliseconds. */
const MONTH = 30 * 24 * 3600 * 1000;

function cardKey(
  view: CardView,
  { fonts, picture }: { fonts: string; picture: Buffer | null },
): string {
  const shown = {
    ...view,
    more: [1, 2].map(view.more),
    picture: view.picture && { clock: view.picture.clock },
  };
  return createHash('sha256')
    .update(JSON.stringify([fonts, shown]))
    .update(picture ?? '')
    .digest('hex')
    .slice(0, 32);
}
