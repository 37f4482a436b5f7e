import type { PageEntry } from '../../../content/types.ts';
import { withLabelPaper } from '../../../model/papers/label-paper.ts';
import { groupPapers, joinPaper } from '../../../model/papers/paper-identity.ts';
import type { PaperNaming } from '../../../model/papers/paper-naming.ts';
import type { PaperOutline } from '../../../model/types.ts';
import type { Notebook } from '../../notebook.ts';
import { oncePerNotebook } from '../once-per-notebook.ts';
import { newestFirst } from './timeline.ts';

/** A paper of the notebook with all places that present or cite it, newest first. */
export type NotebookPaper = PaperNaming & { places: PaperPlace[] };

/** Where a page names a paper: a section, or null above the first, and a line. */
export type PaperPlace = Pick<PaperOutline, 'section' | 'at'> & { page: PageEntry };

/**
 * Joins the papers of all sessions. The newest session comes first. Headings that only have the form of
 * a title count if papers with more evidence are at least a quarter of all, because notes about other
 * things have such headings too.
 */
export const notebookPapers = oncePerNotebook(({ pages }: Pick<Notebook, 'pages'>) => {
  const groups = groupPapers(newestFirst(pages).flatMap(namingsOf)).map((group): NotebookPaper => {
    return { ...joinPaper(group), places: placesOf(group) };
  });
  const guesses = groups.filter(({ evidence }) => evidence === 'form').length;
  const areLikely = (groups.length - guesses) * 3 >= guesses;
  return areLikely ? groups : groups.filter(({ evidence }) => evidence !== 'form');
});

function namingsOf(page: PageEntry): (PaperOutline & { page: PageEntry })[] {
  return withLabelPaper(page.label, page.rendered.outline.papers).map((paper) => {
    return { ...paper, page };
  });
}

/** Keeps one place per session: the first. */
function placesOf(group: readonly PaperPlace[]): PaperPlace[] {
  const places = new Map<PageEntry, PaperPlace>();
  for (const { page, section, at } of group) {
    if (!places.has(page)) places.set(page, { page, section, at });
  }
  return [...places.values()];
}
