import { getCollection } from 'astro:content';
import type { NotebookEntry, PageEntry } from '../content/types.ts';

/** The notebook as the pages are made from it. */
export type Notebook = {
  about: NotebookEntry;
  /** In the notebook's order: by date, then those without one. */
  pages: PageEntry[];
  preamble: PageEntry | null;
};

/** Reads the notebook from the content store. */
export async function loadNotebook(): Promise<Notebook> {
  const entries = (await getCollection('notebook')).map(
    ({ data }) => data as NotebookEntry | PageEntry,
  );
  const about = entries.find((entry) => entry.kind === 'notebook');
  if (about === undefined) throw new Error('The content store holds no notebook');
  const pages = entries
    .filter((entry) => entry.kind !== 'notebook')
    .sort((a, b) => a.order - b.order);
  return {
    about,
    pages: pages.filter(({ kind }) => kind === 'page'),
    preamble: pages.find(({ kind }) => kind === 'preamble') ?? null,
  };
}
