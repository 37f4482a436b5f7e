import type { PageEntry } from '../../content/types.ts';
import { type IndexEntry, termIndex } from '../../model/terms/term-index.ts';
import type { Notebook } from '../notebook.ts';

/**
 * A section of a notebook, or the introduction of a page, which has no heading and no anchor. Only
 * sections with `level` 1 are topics.
 */
type TermSection = {
  page: PageEntry;
  heading: string;
  text: string;
  level: number;
  anchor: string | null;
};

/** The index of a notebook's terms. Its entries refer to the sections by position. */
type NotebookTerms = { sections: readonly TermSection[]; entries: readonly IndexEntry[] };

/** Returns the terms of a notebook with the sections that mention them, in reading order. */
export function notebookTerms({ about, pages }: Notebook): NotebookTerms {
  const known = terms.get(pages);
  if (known !== undefined) return known;
  const sections = pages.flatMap((page): TermSection[] => [
    { page, heading: '', text: page.rendered.outline.introduction, level: 0, anchor: null },
    ...page.rendered.outline.sections.map(({ heading, text, level, anchor }) => {
      return { page, heading, text, level, anchor };
    }),
  ]);
  const indexed = sections.map(({ heading, text, level }) => {
    return { heading, text, isTopic: level === 1 };
  });
  const found = { sections, entries: termIndex(indexed, about.terms) };
  terms.set(pages, found);
  return found;
}

// Several pages need them.
const terms = new WeakMap<Notebook['pages'], NotebookTerms>();
