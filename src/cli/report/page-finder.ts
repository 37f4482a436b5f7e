import type { PageEntry } from '../../content/types.ts';
import type { Place } from '../../model/types.ts';

/** Returns a function that finds the id of the page that shows a line of the notes. */
export function pageFinder(
  pages: readonly Pick<PageEntry, 'id' | 'chunks'>[],
): (place: Place) => string | null {
  const chunks = pages.flatMap(({ id, chunks }) =>
    chunks.map(({ file, headingLine }) => ({ id, file, headingLine })),
  );
  const byFile = Map.groupBy(chunks, ({ file }) => file);
  for (const inFile of byFile.values()) inFile.sort((a, b) => a.headingLine - b.headingLine);
  return ({ file, line }) =>
    byFile.get(file)?.findLast(({ headingLine }) => headingLine <= line)?.id ?? null;
}
