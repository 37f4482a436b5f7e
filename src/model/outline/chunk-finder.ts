import type { Place } from '../types.ts';
import type { ChunkPlace } from './chunk-place.ts';

/** A page and the index of one of its chunks. */
type FoundChunk<Page> = { page: Page; chunk: number };

/** Returns a function that finds the chunk that contains a line of the notes; null if no page does. */
export function chunkFinder<Page extends { chunks: readonly ChunkPlace[] }>(
  pages: readonly Page[],
): (place: Pick<Place, 'file' | 'line'>) => FoundChunk<Page> | null {
  const chunks = pages.flatMap((page) =>
    page.chunks.map(({ file, headingLine }, chunk) => ({ file, headingLine, page, chunk })),
  );
  const byFile = Map.groupBy(chunks, ({ file }) => file);
  for (const inFile of byFile.values()) inFile.sort((a, b) => a.headingLine - b.headingLine);
  return ({ file, line }) =>
    byFile.get(file)?.findLast(({ headingLine }) => headingLine <= line) ?? null;
}
