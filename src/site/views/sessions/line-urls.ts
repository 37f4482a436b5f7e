import { chunkFinder } from '../../../model/outline/chunk-finder.ts';
import { lineInFile } from '../../../model/outline/chunk-place.ts';
import type { PageEntry } from '../../../content/types.ts';
import type { ChunkLine, Place } from '../../../model/types.ts';
import { anchorUrl, pageUrl } from '../../addresses.ts';
import { allPages, type Notebook } from '../../notebook.ts';

/**
 * Returns a function that finds the address of the section that shows a line of the notes. It returns
 * null for a line that no page shows.
 */
export function lineUrls(notebook: Notebook): (place: Place) => string | null {
  const chunkAt = chunkFinder(allPages(notebook));
  return (place) => {
    const found = chunkAt(place);
    if (found === null) return null;
    const { page, chunk } = found;
    const anchor = anchorAt(page, { chunk, line: place.line });
    return anchor === null ? pageUrl(page.id) : anchorUrl(page.id, anchor);
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
