import type { NotebookEntry, PageEntry } from '../content/types.ts';

/** The notebook from which the pages of the site are made. */
export type Notebook = {
  about: NotebookEntry;
  /** Sorted by date; pages without a date come last. */
  pages: PageEntry[];
  preamble: PageEntry | null;
};

/** Returns the preamble, if there is one, and then the pages. */
export function allPages({ preamble, pages }: Pick<Notebook, 'preamble' | 'pages'>): PageEntry[] {
  return preamble === null ? pages : [preamble, ...pages];
}

/** Returns the notebook with these pages, which are in order. */
export function notebookOf(about: NotebookEntry, pages: readonly PageEntry[]): Notebook {
  return {
    about,
    pages: pages.filter(({ kind }) => kind === 'page'),
    preamble: pages.find(({ kind }) => kind === 'preamble') ?? null,
  };
}
