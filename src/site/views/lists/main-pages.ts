import { BASE, pageUrl } from '../../addresses.ts';
import type { Notebook } from '../../notebook.ts';
import { hasChanges } from './changes.ts';
import { notebookPapers } from './notebook-papers.ts';
import { oncePerNotebook } from '../once-per-notebook.ts';

/** A page that is about the whole notebook. Its name is the key of its text in the interface. */
export type MainPage =
  'timeline' | 'topics' | 'tasks' | 'papers' | 'gallery' | 'changes' | 'search';

/**
 * Returns the pages to which every page links, in the order of the footer. A page of the notebook that
 * would be empty does not exist. `isExtra` is true for a page that the bar shows only where it has room.
 */
export const mainPages = oncePerNotebook((notebook: Pages): MainPageLink[] => {
  return PAGES.filter(({ isMade = always }) => isMade(notebook)).map(({ name, isMade }) => ({
    name,
    url: name === 'timeline' ? BASE : pageUrl(name),
    isExtra: isMade !== undefined,
  }));
});

type Pages = Pick<Notebook, 'pages' | 'preamble'>;

type MainPageLink = { name: MainPage; url: string; isExtra: boolean };

const PAGES: readonly { name: MainPage; isMade?: (notebook: Pages) => boolean }[] = [
  { name: 'timeline' },
  { name: 'topics' },
  { name: 'tasks', isMade: hasTasks },
  { name: 'papers', isMade: (notebook) => notebookPapers(notebook).length > 0 },
  { name: 'gallery' },
  { name: 'changes', isMade: hasChanges },
  { name: 'search' },
];

function hasTasks({ pages }: Pages): boolean {
  return pages.some(({ rendered }) => rendered.outline.tasks.length > 0);
}

function always(): boolean {
  return true;
}
