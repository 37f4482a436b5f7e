import type { PageEntry } from '../../../content/types.ts';
import {
  type IndexEntry,
  type IndexedSection,
  termIndex,
} from '../../../model/terms/term-index.ts';
import type { Notebook } from '../../notebook.ts';
import { oncePerNotebook } from '../once-per-notebook.ts';

/** A section of a notebook, or the introduction of a page, which has no heading and no anchor. */
type TermSection = IndexedSection & { page: PageEntry; anchor: string | null };

/** The index of a notebook's terms. Its entries refer to the sections by position. */
export type NotebookTerms = { sections: readonly TermSection[]; entries: readonly IndexEntry[] };

/** Returns the terms of a notebook with the sections that mention them, in reading order. */
export const notebookTerms = oncePerNotebook(({ about, pages }: Notebook): NotebookTerms => {
  const sections = pages.flatMap(sectionsOf);
  return { sections, entries: termIndex(sections, about.terms) };
});

function sectionsOf(page: PageEntry): TermSection[] {
  const { outline, terms } = page.rendered;
  const introduction = { heading: '', text: outline.introduction, level: 0, anchor: null };
  return [introduction, ...outline.sections].map(({ heading, text, level, anchor }, order) => {
    const isTopic = level === 1;
    return {
      page,
      anchor,
      heading,
      text,
      isTopic,
      terms: terms[order] ?? { heading: {}, text: {} },
    };
  });
}
