import { stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { slashPath } from '../build/slash-path.ts';
import type { Diagnostic } from '../model/types.ts';
import { equalFiles } from './files/equal-files.ts';
import type { ImageReader } from './images/image-reader.ts';
import { usedImages } from './images/publish-images.ts';
import type { ListedFile } from './files/listed-files.ts';
import type { PageEntry } from './types.ts';

/**
 * Checks the image files: reports images that the notes don't use, and used images that are large,
 * have the extension of another format or are identical to another one. The file of a diagnostic is
 * the path of the image relative to the notes folder.
 */
export async function checkImages(
  { pages, images }: { pages: readonly PageEntry[]; images: readonly ListedFile[] },
  { notesDir, reader }: { notesDir: string; reader: ImageReader },
): Promise<Diagnostic[]> {
  const figures = pages.flatMap((page) => page.images);
  const paths = new Set([
    ...usedImages(pages).map(({ absolute }) => absolute),
    ...figures.flatMap((image) => ('absolute' in image ? image.absolute : [])),
    ...figures.flatMap((image) => (image.outcome === 'ambiguous' ? image.candidates : [])),
  ]);
  const byPath = new Map(images.map((image) => [image.absolute, image]));
  const used = Array.from(paths).flatMap((path) => byPath.get(path) ?? []);
  const report = (image: ListedFile, { rule, values }: ImageProblem) => {
    const file = slashPath(relative(notesDir, image.absolute));
    return { rule, values, place: { file, line: 1, column: 1 } };
  };
  const problems = await Promise.all(used.map((image) => problemsOf(image, reader)));
  const duplicates = await equalFiles(used);
  const unused = images.filter(({ absolute }) => !paths.has(absolute));
  return [
    ...used.flatMap((image, index) => (problems[index] ?? []).map((each) => report(image, each))),
    ...duplicates.map(([first, other]) => {
      const values = { name: other.path, other: first.path };
      return report(other, { rule: 'image-duplicate', values });
    }),
    ...unused.map((image) => report(image, { rule: 'image-unused', values: { name: image.path } })),
  ];
}

type ImageProblem = Pick<Diagnostic, 'rule' | 'values'>;

/** An unreadable image has no problems here: it is reported at its figure. */
async function problemsOf(
  { absolute, path: name }: ListedFile,
  reader: ImageReader,
): Promise<ImageProblem[]> {
  const image = await reader.read(absolute);
  if (image === null) return [];
  const problems: ImageProblem[] = [];
  const { width, height, format } = image;
  const { size } = await stat(absolute);
  if (size > MAX_BYTES || width * height > MAX_PIXELS) {
    const limits = { maxMegabytes: MAX_BYTES / 1e6, maxMegapixels: MAX_PIXELS / 1e6 };
    const megabytes = (size / 1e6).toFixed(1);
    problems.push({
      rule: 'image-oversize',
      values: { name, megabytes, width, height, ...limits },
    });
  }
  const known = FORMATS[format];
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (known !== undefined && !known.extensions.includes(extension)) {
    const values = { name, format: known.name, ending: known.extensions[0] };
    problems.push({ rule: 'image-ending-wrong', values });
  }
  return problems;
}

// An ordinary photo of a slide is below both limits.
const MAX_BYTES = 5_000_000;
const MAX_PIXELS = 24_000_000;

type Format = { name: string; extensions: readonly [string, ...string[]] };

/** Image formats by the name that sharp reports. */
const FORMATS: Readonly<Record<string, Format>> = {
  png: { name: 'PNG', extensions: ['png'] },
  jpeg: { name: 'JPEG', extensions: ['jpg', 'jpeg'] },
  gif: { name: 'GIF', extensions: ['gif'] },
  webp: { name: 'WebP', extensions: ['webp'] },
  avif: { name: 'AVIF', extensions: ['avif'] },
  heif: { name: 'AVIF', extensions: ['avif'] },
  svg: { name: 'SVG', extensions: ['svg'] },
  tiff: { name: 'TIFF', extensions: ['tif', 'tiff'] },
};
