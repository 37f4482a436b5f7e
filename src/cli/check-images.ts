import { stat } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import type { ListedFile } from '../content/image-files.ts';
import { readImage } from '../content/read-image.ts';
import { readImageIndex } from '../content/read-image-index.ts';
import type { Settings } from '../build/settings.ts';
import type { PageEntry } from '../content/types.ts';
import type { Diagnostic } from '../model/types.ts';
import { equalFiles } from './equal-files.ts';
import { usedImages } from './used-images.ts';

/** What an image of the notes may have before it is called large: a photo of a slide has less. */
const MAX_BYTES = 5_000_000;
const MAX_PIXELS = 24_000_000;

/**
 * What is to be said of the image files themselves: those that no figure can mean, large ones,
 * those whose ending is not that of their format, and those in use whose bytes stand under two
 * names. Each diagnostic is at the image's path from the notes folder.
 */
export async function checkImages(
  pages: readonly PageEntry[],
  { notesDir, imagesDir }: Pick<Settings, 'notesDir' | 'imagesDir'>,
): Promise<Diagnostic[]> {
  const { images, index } = await readImageIndex({ notesDir, imagesDir });
  const used = usedImages(pages, { images, index });
  const at = ({ absolute }: ListedFile) => ({
    file: relative(notesDir, absolute).replaceAll(sep, '/'),
    line: 1,
    column: 1,
  });
  const shown = await Promise.all([...used].map(looks));
  const doubles = await equalFiles([...used]);
  return [
    ...shown.flatMap(({ image, diagnostics }) =>
      diagnostics.map((diagnostic) => ({ ...diagnostic, place: at(image) })),
    ),
    ...doubles.map(([first, other]): Diagnostic => ({
      rule: 'image-duplicate',
      place: at(other),
      values: { name: other.path, other: first.path },
    })),
    ...images
      .filter((image) => !used.has(image))
      .map((image): Diagnostic => ({
        rule: 'image-unused',
        place: at(image),
        values: { name: image.path },
      })),
  ];
}

type Look = { image: ListedFile; diagnostics: Omit<Diagnostic, 'place'>[] };

/** An image that can't be read is a diagnostic at its figure and says nothing here. */
async function looks(image: ListedFile): Promise<Look> {
  const { absolute, path: name } = image;
  const read = await readImage(absolute);
  if (read === null) return { image, diagnostics: [] };
  const diagnostics: Look['diagnostics'] = [];
  const { width, height, format } = read;
  const { size } = await stat(absolute);
  if (size > MAX_BYTES || width * height > MAX_PIXELS) {
    const limits = { maxMegabytes: MAX_BYTES / 1e6, maxMegapixels: MAX_PIXELS / 1e6 };
    const megabytes = (size / 1e6).toFixed(1);
    diagnostics.push({
      rule: 'image-oversize',
      values: { name, megabytes, width, height, ...limits },
    });
  }
  const known = FORMATS[format];
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (known !== undefined && !known.endings.includes(ending)) {
    const values = { name, format: known.called, ending: known.endings[0] };
    diagnostics.push({ rule: 'image-ending-wrong', values });
  }
  return { image, diagnostics };
}

type Format = { called: string; endings: readonly [string, ...string[]] };

/** Formats by the image library's names. */
const FORMATS: Readonly<Record<string, Format>> = {
  png: { called: 'PNG', endings: ['png'] },
  jpeg: { called: 'JPEG', endings: ['jpg', 'jpeg'] },
  gif: { called: 'GIF', endings: ['gif'] },
  webp: { called: 'WebP', endings: ['webp'] },
  avif: { called: 'AVIF', endings: ['avif'] },
  heif: { called: 'AVIF', endings: ['avif'] },
  tiff: { called: 'TIFF', endings: ['tif', 'tiff'] },
};
