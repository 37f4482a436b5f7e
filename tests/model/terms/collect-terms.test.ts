import { describe, expect, it } from 'vitest';
import { countMentions, spellingsOf } from '../../../src/model/terms/term-draft.ts';
import { termDrafts } from '../../support/notes/term-drafts.ts';

describe('collectTerms', () => {
  it('counts the spellings of a term', () => {
    const draft = termDrafts(['IOMMU', 'an iommu'], ['', 'the IOMMU']).get('iommu');
    expect(draft && spellingsOf(draft)).toEqual(['IOMMU', 'iommu']);
    expect([...(draft?.places ?? [])]).toEqual([
      [0, true],
      [1, false],
    ]);
  });
});

describe('countMentions', () => {
  it('counts all spellings', () => {
    const draft = termDrafts(['IOMMU', 'an iommu'], ['', 'the IOMMU']).get('iommu');
    expect(draft && countMentions(draft)).toBe(3);
  });
});
