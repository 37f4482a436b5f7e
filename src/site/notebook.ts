import { getCollection } from 'astro:content';
import { readRendering } from '../content/renderings.ts';
import type { NotebookEntry, PageEntry, RenderedPage, StoredPage } from '../content/types.ts';

/** The notebook as the pages are made from it. */
export type Notebook = {
  about: NotebookEntry;
  /** In the notebook's order: by date, then those without one. */
  pages: PageEntry[];
  preamble: PageEntry | null;
};

/** Reads the notebook from the content store. A page's rendering is read when it is looked at. */
export async function loadNotebook(): Promise<Notebook> {
  const entries = (await getCollection('notebook')).map(
    ({ data }) => data as NotebookEntry | StoredPage,
  );
  const about = entries.find((entry) => entry.kind === 'notebook');
  if (about === undefined) throw new Error('The content store holds no notebook');
  const pages = entries
    .filter((entry) => entry.kind !== 'notebook')
    .sort((a, b) => a.order - b.order)
    .map((page) => withRendering(page, about));
  return {
    about,
    pages: pages.filter(({ kind }) => kind === 'page'),
    preamble: pages.find(({ kind }) => kind === 'preamble') ?? null,
  };
}

function withRendering(
  { digest, ...page }: StoredPage,
  { renderings }: Pick<NotebookEntry, 'renderings'>,
): PageEntry {
  return {
    ...page,
    get rendered() {
      const kept = read.get(page.id);
      if (kept?.digest === digest) return kept;
      const rendered = readRendering(renderings, digest);
      if (rendered === null) throw new Error(`No rendering of ${page.id} in ${renderings}`);
      read.set(page.id, rendered);
      return rendered;
    },
  };
}

// Several pages show all sessions, and a server shows them again and again.
const read = new Map<string, RenderedPage>();
