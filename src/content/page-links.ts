import type { Alias } from '../model/ledger/ledger-entry.ts';
import { buildLinkIndex, type LinkIndex } from '../model/links/link-index.ts';
import { resolveLink } from '../model/links/resolve-link.ts';
import type { NotebookSource } from '../model/gather-pages.ts';
import type { Diagnostic, LinkOutline, Place, Reading } from '../model/types.ts';
import type { FindLinkedFile } from './linked-files.ts';
import { placeAt } from './place-at.ts';
import type { LinkTarget, PageEntry } from './types.ts';

/**
 * Finds where the links of all pages lead: to a note, else to a file in the notes or the images
 * folder. It needs the anchors of the whole notebook, so the pages come without their links.
 */
export async function withLinks(
  pages: readonly Omit<PageEntry, 'links'>[],
  {
    files,
    aliases,
    findLinkedFile,
  }: { files: NotebookSource['files']; aliases: readonly Alias[]; findLinkedFile: FindLinkedFile },
): Promise<Reading<PageEntry[]>> {
  const index = buildLinkIndex(pages, { files, aliases });
  const value: PageEntry[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const page of pages) {
    const links: LinkTarget[] = [];
    for (const link of page.rendered.outline.links) {
      const place = placeAt(link, page.chunks);
      const target = await follow(link, { place, page: page.id, index, findLinkedFile });
      links.push(target.value);
      diagnostics.push(...target.diagnostics);
    }
    value.push({ ...page, links });
  }
  return { value, diagnostics };
}

async function follow(
  link: LinkOutline,
  {
    place,
    page,
    index,
    findLinkedFile,
  }: { place: Place; page: string; index: LinkIndex; findLinkedFile: FindLinkedFile },
): Promise<Reading<LinkTarget>> {
  const match = resolveLink({ ...link, file: place.file, page }, index);
  if (match.found) return { value: { outcome: 'place', ...match.place }, diagnostics: [] };
  const note: LinkTarget | null = match.place && { outcome: 'place', ...match.place };
  const file = note === null ? await findLinkedFile(link, place) : null;
  if (file?.found) return file.reading;
  const suggestion = match.suggestion ?? file?.suggestion ?? null;
  const url = link.wiki ? `[[${decodeURIComponent(link.written)}]]` : link.written;
  const values = { url, suggestion: suggestion === null ? '' : ` → ${suggestion}` };
  return {
    value: note ?? { outcome: 'broken' },
    diagnostics: [{ rule: 'link-broken', place, values }],
  };
}
