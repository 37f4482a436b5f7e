import { describe, expect, it } from 'vitest';
import {
  collectTerms,
  isWorthwhile,
  spellingsOf,
  termKey,
  withoutParts,
} from '../../../src/model/terms/term-drafts.ts';
import { NO_TERM_LIST } from '../../../src/model/terms/term-list.ts';

const drafts = (...sections: [heading: string, text: string][]) =>
  collectTerms(
    sections.map(([heading, text]) => ({ heading, text })),
    NO_TERM_LIST,
  );

describe('termKey', () => {
  it.each([
    ['Behavior Trees', 'behavior tree'],
    ['SR-IOV', 'sr iov'],
    ['文件 系统', '文件系统'],
  ])('makes %s equal to %s', (one, other) => {
    expect(termKey(one)).toBe(termKey(other));
  });
});

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

describe('isWorthwhile', () => {
  it.each([
    { why: 'a name', text: 'an IOMMU', key: 'iommu', out: true },
    { why: 'a short name that occurs once', text: 'a QX', key: 'qx', out: false },
    { why: 'a run of capitals that occurs once', text: 'Warm Boot', key: 'warm boot', out: false },
    {
      why: 'a run of capitals that recurs',
      text: 'Warm Boot, Warm Boot',
      key: 'warm boot',
      out: true,
    },
  ])('returns $out for $why', ({ text, key, out }) => {
    const draft = drafts(['', text]).get(key);
    expect(draft && isWorthwhile(draft)).toBe(out);
  });
});

describe('withoutParts', () => {
  it('leaves out what occurs only in a longer term', () => {
    const all = drafts(['', 'Direct Virtual Hardware, Direct Virtual Hardware']);
    const kept = withoutParts([...all.values()]).flatMap(spellingsOf);
    expect(kept).toContain('Direct Virtual Hardware');
    expect(kept).not.toContain('Virtual Hardware');
  });
});
