import { lineInFile } from '../../../model/outline/chunk-place.ts';
import type { PageEntry } from '../../../content/types.ts';
import type { ChunkLine, Place } from '../../../model/types.ts';
import { anchorUrl, pageUrl } from '../../addresses.ts';
import type { Notebook } from '../../notebook.ts';

/**
 * Returns a function that finds the address of the section that shows a line of the notes. It returns
 * null for a line that no page shows.
 */
export function lineUrls({ pages, preamble }: Notebook): (place: Place) => string | null {
  const chunks = [...(preamble === null ? [] : [preamble]), ...pages].flatMap((page) =>
    page.chunks.map((place, chunk) => ({ ...place, page, chunk })),
  );
  const byFile = Map.groupBy(chunks, ({ file }) => file);
  for (const inFile of byFile.values()) inFile.sort((a, b) => a.headingLine - b.headingLine);
  return ({ file, line }) => {
    const around = byFile.get(file)?.findLast(({ headingLine }) => headingLine <= line);
    if (around === undefined) return null;
    const anchor = anchorAt(around.page, { chunk: around.chunk, line });
    return anchor === null ? pageUrl(around.page.id) : anchorUrl(around.page.id, anchor);
  };
}

/** Returns the anchor of the last section or part of the chunk that begins at or before the line. */
function anchorAt(
  { chunks, rendered }: PageEntry,
  { chunk, line }: { chunk: number; line: number },
): string | null {
  const lineOf = ({ at }: { at: ChunkLine }) => lineInFile(at, chunks).line;
  const before = [...rendered.outline.parts, ...rendered.outline.sections]
    .filter((heading) => heading.at.chunk === chunk && lineOf(heading) <= line)
    .sort((a, b) => lineOf(a) - lineOf(b));
  return before.at(-1)?.anchor ?? null;
}
