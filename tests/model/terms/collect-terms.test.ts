import { describe, expect, it } from 'vitest';
import { collectTerms } from '../../../src/model/terms/collect-terms.ts';
import { countMentions, spellingsOf } from '../../../src/model/terms/term-draft.ts';
import { NO_TERM_LIST } from '../../../src/model/terms/term-list.ts';
import { sectionTerms } from '../../../src/model/terms/text-terms.ts';

const drafts = (...sections: [heading: string, text: string][]) =>
  collectTerms(
    sections.map(([heading, text]) => ({
      heading,
      text,
      terms: sectionTerms({ heading, text }),
    })),
    NO_TERM_LIST,
  );

describe('collectTerms', () => {
  it('counts the spellings of a term', () => {
    const draft = drafts(['IOMMU', 'an iommu'], ['', 'the IOMMU']).get('iommu');
    expect(draft && spellingsOf(draft)).toEqual(['IOMMU', 'iommu']);
    expect([...(draft?.places ?? [])]).toEqual([
      [0, true],
      [1, false],
    ]);
  });
});

describe('countMentions', () => {
  it('counts all spellings', () => {
    const draft = drafts(['IOMMU', 'an iommu'], ['', 'the IOMMU']).get('iommu');
    expect(draft && countMentions(draft)).toBe(3);
  });
});
