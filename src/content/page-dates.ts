import type { PageSource } from '../model/types.ts';
import { gitDates } from './git-dates.ts';

/** Gives when a page's notes were last committed, as a UTC time; null where that is not known. */
export async function pageDates(
  notesDir: string,
  pages: readonly PageSource[],
): Promise<(id: string) => string | null> {
  const files = new Set(pages.flatMap(({ chunks }) => chunks.map(({ file }) => file)));
  const dateOf = await gitDates(notesDir, [...files]);
  const dates = new Map(
    pages.map(({ id, chunks }) => [
      id,
      chunks
        .flatMap(({ file, heading, line, source }) => {
          const lines = source.replace(/\s+$/, '').split('\n').length;
          return dateOf(file, heading?.line ?? line, line + lines - 1) ?? [];
        })
        .sort()
        .at(-1) ?? null,
    ]),
  );
  return (id) => dates.get(id) ?? null;
}
