import type { Sharp } from 'sharp';
import { loadSharp } from '../../content/images/load-sharp.ts';
import { ICON_SIZES, iconFile, maskableIconFile, PAPER } from './web-manifest.ts';

/** A PNG at the root of the site. */
type AppIcon = { name: string; bytes: Uint8Array };

/** Draws the icons of an installed site from an image file. The default icons are files of the project. */
export async function appIcons(image: string): Promise<AppIcon[]> {
  const sharp = await loadSharp();
  const icons = ICON_SIZES.flatMap((size) => [
    { name: iconFile(size), size, share: 0.84 },
    // Only the middle four fifths are visible in every shape.
    { name: maskableIconFile(size), size, share: 0.56 },
  ]);
  return Promise.all(
    icons.map(async ({ name, size, share }) => {
      const inside = await shrink(sharp(image, { density: 300 }), Math.round(size * share));
      const blank = { width: size, height: size, channels: 3 as const, background: PAPER.light };
      const icon = sharp({ create: blank }).composite([{ input: inside }]);
      return { name, bytes: await icon.png().toBuffer() };
    }),
  );
}

function shrink(image: Sharp, size: number): Promise<Buffer> {
  const background = { r: 0, g: 0, b: 0, alpha: 0 };
  return image.resize(size, size, { fit: 'contain', background }).png().toBuffer();
}
