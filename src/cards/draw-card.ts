import sharp from 'sharp';
import { CARD } from './card-size.ts';
import { composeCard, imageRoom } from './compose.ts';
import type { Shaper } from './shape.ts';
import type { CardView } from './types.ts';

/** Bytes that a card may have; chat programs leave larger ones out. */
export const MOST_BYTES = 300 * 1024;

/**
 * Draws a card as PNG, {@link CARD} in size, at most {@link MOST_BYTES}. `image` holds the bytes of
 * its screenshot. The same input gives the same bytes. Sharp works on threads of its own, so several
 * cards are drawn at once.
 */
export async function drawCard(
  view: CardView,
  { image, shaper }: { image: Buffer | null; shaper: Shaper },
): Promise<Buffer> {
  const scaled = image && (await scaleImage(image, imageRoom(view)));
  const { svg, at } = composeCard(view, scaled, shaper);
  const card = sharp(Buffer.from(svg)).removeAlpha();
  if (scaled && at) {
    const [left, top] = [Math.round(at.left), Math.round(at.top)];
    card.composite([{ input: scaled.png, left, top }]);
  }
  const exact = await card.png({ compressionLevel: 6 }).toBuffer();
  if (exact.length <= MOST_BYTES) return exact;
  for (const colours of [256, 64, 16]) {
    const fewer = await sharp(exact).png({ palette: true, colours, effort: 4 }).toBuffer();
    if (fewer.length <= MOST_BYTES) return fewer;
  }
  throw new Error(`A card of ${CARD.width} × ${CARD.height} is larger than ${MOST_BYTES} bytes`);
}

/** The image in the size that it has on the card; null for one that is too small to show. */
async function scaleImage(
  bytes: Buffer,
  room: { width: number; height: number },
): Promise<{ png: Buffer; width: number; height: number } | null> {
  const { data, info } = await sharp(bytes, { limitInputPixels: 100_000_000 })
    .autoOrient()
    .resize({ ...room, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true });
  if (info.width < LEAST.width || info.height < LEAST.height) return null;
  return { png: data, width: info.width, height: info.height };
}

const LEAST = { width: 160, height: 80 };
