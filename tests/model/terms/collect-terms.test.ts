import { describe, expect, it } from 'vitest';
import { collectTerms } from '../../../src/model/terms/collect-terms.ts';
import { countMentions, spellingsOf } from '../../../src/model/terms/term-draft.ts';
import { termKey } from '../../../src/model/terms/term-key.ts';
import { NO_TERM_LIST } from '../../../src/model/terms/term-list.ts';
import { sectionTerms } from '../../../src/model/terms/text-terms.ts';
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

describe('collectTerms, for terms of the list,', () => {
  const listedIn = (text: string, add: string[]) => {
    const terms = sectionTerms({ heading: '', text });
    const drafts = collectTerms([{ heading: '', text, terms }], { ...NO_TERM_LIST, add });
    const isListed = (term: string) => drafts.get(termKey(term))?.evidence.has('listed') === true;
    return add.filter(isListed);
  };

  it.each([
    { text: 'remaps and maps', term: 'map', found: false },
    { text: 'mapping a map', term: 'map', found: true },
    { text: 'a remap, a MAP', term: 'map', found: true },
    { text: 'İİİ map', term: 'map', found: true },
    { text: 'İİİ xmapx', term: 'map', found: false },
    { text: '用map来', term: 'map', found: true },
    { text: '热迁移中', term: '热迁移', found: true },
    { text: 'C++ (a)', term: 'c++', found: true },
    { text: 'a.b?', term: 'a.b', found: true },
    { text: 'aXb', term: 'a.b', found: false },
    { text: 'the cold-boot', term: 'Cold-boot', found: true },
  ])('know whether $text contains $term', ({ text, term, found }) => {
    expect(listedIn(text, [term])).toEqual(found ? [term] : []);
  });
});

describe('countMentions', () => {
  it('counts all spellings', () => {
    const draft = termDrafts(['IOMMU', 'an iommu'], ['', 'the IOMMU']).get('iommu');
    expect(draft && countMentions(draft)).toBe(3);
  });
});
