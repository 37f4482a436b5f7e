import type { Attachment } from '../content/types.ts';
import type { Notebook } from './notebook.ts';

/** The files that the notes link to, each once, by name. */
export function attachmentsOf({ pages, preamble }: Notebook): Attachment[] {
  const links = [...(preamble?.links ?? []), ...pages.flatMap(({ links }) => links)];
  const byName = new Map(
    links.flatMap((link) => (link.outcome === 'attachment' ? [[link.file.name, link.file]] : [])),
  );
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
