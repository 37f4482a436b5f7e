import { type Concept, conceptsOf } from '../../../model/threads/concepts.ts';
import { type SectionMentions, sectionMentions } from '../../../model/threads/section-mentions.ts';
import type { Notebook } from '../../notebook.ts';
import { notebookTerms } from './notebook-terms.ts';
import { oncePerNotebook } from '../once-per-notebook.ts';

type Section = ReturnType<typeof notebookTerms>['sections'][number];

/** What the topics of a notebook can have in common, and the sections that mention it. */
type NotebookConcepts = {
  concepts: Concept[];
  /** In reading order. */
  sections: (Section & SectionMentions)[];
};

/** Returns what the topics of a notebook can have in common. */
export const notebookConcepts = oncePerNotebook((notebook: Notebook): NotebookConcepts => {
  const { sections, entries } = notebookTerms(notebook);
  const concepts = conceptsOf(entries, notebook.about.terms.hide);
  const mentions = sectionMentions(sections, concepts);
  return {
    concepts,
    sections: sections.flatMap((section, index) => {
      const own = mentions[index];
      return own === undefined ? [] : [{ ...section, ...own }];
    }),
  };
});
