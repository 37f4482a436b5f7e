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
 * image, the fonts at hand and the code, of which `code` is a digest. `project` is the folder that
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
  const draw = async (view: CardView, path: string, image: Buffer | null) => {
    const png = await drawCard(view, { image, shaper });
    await mkdir(folder, { recursive: true });
    const beside = `${path}.${process.pid}`;
    await writeFile(beside, png);
    await rename(beside, path);
    return png;
  };
  const locate = async (view: CardView) => {
    const image = view.image && (await readFile(view.image.path));
    return { path: join(folder, `${cardKey(view, { fonts, image })}.png`), image };
  };
  return {
    async prepare(view) {
      const { path, image } = await locate(view);
      const now = new Date();
      const kept = await utimes(path, now, now).then(
        () => true,
        () => false,
      );
      if (!kept) await draw(view, path, image);
      return kept ? 'kept' : 'drawn';
    },
    async read(view) {
      const { path, image } = await locate(view);
      return readFile(path).catch(() => draw(view, path, image));
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
  { fonts, image }: { fonts: string; image: Buffer | null },
): string {
  const shown = {
    ...view,
    more: [1, 2].map(view.more),
    image: view.image && { clock: view.image.clock },
  };
  return createHash('sha256')
    .update(JSON.stringify([fonts, shown]))
    .update(image ?? '')
    .digest('hex')
    .slice(0, 32);
}
