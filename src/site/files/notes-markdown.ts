import type { ChunkPlace } from '../../model/outline/chunk-place.ts';
import { lineStarts } from '../../model/text/line-ends.ts';
import type { NotesText } from '../../content/notebook-source.ts';
import type { PageEntry } from '../../content/types.ts';

/**
 * Returns the Markdown of each page by its id, unchanged and with the line endings of the notes: all lines
 * from its heading, or from a heading that groups it, up to the next page. The lines above the first
 * page of a file belong to `index`, unless they are blank. Each line of the notes is in one of them.
 */
export function notesMarkdown(
  pages: readonly Pick<PageEntry, 'id' | 'chunks'>[],
  texts: readonly NotesText[],
): Map<string, string> {
  const opened = pages.flatMap(({ id, chunks }) => chunks.map((chunk) => ({ id, chunk })));
  const byFile = Map.groupBy(opened, ({ chunk }) => chunk.file);
  const parts: { id: string; chunk: ChunkPlace | null; text: string }[] = [];
  for (const { file, written } of texts) {
    const inFile = (byFile.get(file) ?? []).sort((a, b) => firstLine(a.chunk) - firstLine(b.chunk));
    const starts = lineStarts(written);
    const offsets = inFile.map(({ chunk }) => starts[firstLine(chunk) - 1] ?? written.length);
    parts.push({ id: 'index', chunk: null, text: written.slice(0, offsets[0]) });
    for (const [index, { id, chunk }] of inFile.entries()) {
      parts.push({ id, chunk, text: written.slice(offsets[index], offsets[index + 1]) });
    }
  }
  const byChunk = new Map(parts.map(({ chunk, text }) => [chunk, text]));
  const above = parts.filter(({ id, text }) => id === 'index' && text.trim() !== '');
  return new Map([
    ...(above.length === 0 ? [] : [['index', joined(above.map(({ text }) => text))] as const]),
    ...pages.map(({ id, chunks }) => {
      return [id, joined(chunks.map((chunk) => byChunk.get(chunk) ?? ''))] as const;
    }),
  ]);
}

function firstLine({ first, headingLine }: ChunkPlace): number {
  return first ?? headingLine;
}

/** Joins texts, each of which begins on a line of its own. */
function joined(texts: readonly string[]): string {
  return texts.reduce((all, text) => {
    return all === '' || /[\r\n]$/.test(all) ? all + text : `${all}\n${text}`;
  }, '');
}
