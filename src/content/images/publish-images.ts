import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';
import { startProgress } from '../../build/progress.ts';
import type { Language } from '../../model/types.ts';
import type { FoundImage, PageEntry } from '../types.ts';
import type { EncodedImages } from './encoded-images.ts';
import { type ImageSizeFile, publishedFiles } from './published-sizes.ts';

/** The image files of a site while they are encoded. */
export type SiteImages = {
  /** The paths of the files in the site. */
  paths: string[];
  /** Adds the image file with this path to the site. Ignores other paths. */
  publish: (path: string, add: AddFile) => Promise<void>;
  /** Waits until all files are encoded and adds them to the site. */
  publishAll: (add: AddFile) => Promise<void>;
  /** Encodes no further files. */
  stop: () => void;
};

/** Adds a file of the cache to a site. */
type AddFile = (path: string, file: string) => Promise<void> | void;

/** Returns the images that the pages show or link to. */
export function usedImages(pages: readonly Pick<PageEntry, 'images' | 'links'>[]): FoundImage[] {
  return pages.flatMap(({ images, links }) => [
    ...images.filter((image) => image.outcome === 'found'),
    ...links.flatMap((target) => (target.outcome === 'image' ? target.image : [])),
  ]);
}

/**
 * Starts to encode all files of the images that are not in the cache, as many at once as there are
 * processor cores, and reports the progress.
 */
export function publishImages(
  images: readonly FoundImage[],
  { encoded, language }: { encoded: EncodedImages; language: Language },
): SiteImages {
  const files = new Map<string, { image: FoundImage; file: ImageSizeFile }>(
    images.flatMap((image) =>
      publishedFiles(image).map((file) => [`assets/${file.name}`, { image, file }] as const),
    ),
  );
  const stop = new AbortController();
  const progress = startProgress('images', files.size, { language });
  const encoding = pLimit(availableParallelism()).map(files.values(), async ({ image, file }) => {
    if (stop.signal.aborted) return;
    await encoded.ensure(image.absolute, file);
    progress.step();
  });
  // A failure is reported where the result is awaited.
  encoding.catch(() => stop.abort());
  const publish = async (path: string, add: AddFile) => {
    const found = files.get(path);
    if (found !== undefined)
      await add(path, await encoded.ensure(found.image.absolute, found.file));
  };
  return {
    paths: [...files.keys()],
    publish,
    async publishAll(add) {
      await encoding;
      progress.done();
      for (const path of files.keys()) await publish(path, add);
      await encoded.sweep();
    },
    stop: () => stop.abort(),
  };
}
