import { collectTerms } from '../../../src/model/terms/collect-terms.ts';
import type { TermDraft } from '../../../src/model/terms/term-draft.ts';
import { NO_TERM_LIST } from '../../../src/model/terms/term-list.ts';
import { sectionTerms } from '../../../src/model/terms/text-terms.ts';

/** Returns everything in sections that may be a term, by key. */
export function termDrafts(
  ...sections: readonly [heading: string, text: string][]
): Map<string, TermDraft> {
  return collectTerms(
    sections.map(([heading, text]) => ({
      heading,
      text,
      terms: sectionTerms({ heading, text }),
    })),
    NO_TERM_LIST,
  );
}
