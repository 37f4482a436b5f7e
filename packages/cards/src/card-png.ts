import sharp from 'sharp';
import { cardSvg, imageRoom } from './card-svg.ts';
import { CARD, type CardView } from './card-view.ts';
import type { Typesetter } from './typesetter.ts';

/** Largest size of a card in bytes. Chat programs ignore larger images. */
export const MAX_BYTES = 300 * 1024;

/**
 * Draws a card as a PNG of {@link CARD} pixels and at most {@link MAX_BYTES}. `image` is the content
 * of the screenshot's file. The same input always returns the same bytes. Sharp works on threads of
 * its own, so several cards can be drawn at once. Throws if sharp can't decode the screenshot.
 */
export async function drawCard(
  view: CardView,
  { image, typesetter }: { image: Buffer | null; typesetter: Typesetter },
): Promise<Buffer> {
  const scaled = image && (await scaleImage(image, imageRoom(view)));
  const { svg, imagePlace } = cardSvg(view, scaled, typesetter);
  const card = sharp(Buffer.from(svg)).removeAlpha();
  if (scaled && imagePlace) {
    const [left, top] = [Math.round(imagePlace.left), Math.round(imagePlace.top)];
    card.composite([{ input: scaled.png, left, top }]);
  }
  const exact = await card.png({ compressionLevel: 6 }).toBuffer();
  if (exact.length <= MAX_BYTES) return exact;
  for (const colours of [256, 64, 16]) {
    const reduced = await sharp(exact).png({ palette: true, colours, effort: 4 }).toBuffer();
    if (reduced.length <= MAX_BYTES) return reduced;
  }
  throw new Error(`A card of ${CARD.width} × ${CARD.height} is larger than ${MAX_BYTES} bytes`);
}

/** Scales an image down to the room it has. Returns null if it is too small to be worth showing. */
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
  if (info.width < MIN_IMAGE.width || info.height < MIN_IMAGE.height) return null;
  return { png: data, width: info.width, height: info.height };
}

const MIN_IMAGE = { width: 160, height: 80 };
