import { describe, expect, it } from 'vitest';
import { isWorthwhile, withoutParts } from '../../../src/model/terms/term-choice.ts';
import { newDraft, spellingsOf } from '../../../src/model/terms/term-draft.ts';
import { termDrafts } from '../../support/notes/term-drafts.ts';

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
    const draft = termDrafts(['', text]).get(key);
    expect(draft && isWorthwhile(draft)).toBe(out);
  });
});

describe('withoutParts', () => {
  it('leaves out what occurs only in a longer term', () => {
    const all = termDrafts(['', 'Direct Virtual Hardware, Direct Virtual Hardware']);
    const kept = withoutParts([...all.values()]).flatMap(spellingsOf);
    expect(kept).toContain('Direct Virtual Hardware');
    expect(kept).not.toContain('Virtual Hardware');
  });

  it('looks for the longer term in all its spellings', () => {
    const spelled = (...spellings: [string, number][]) => {
      return { ...newDraft(), spellings: new Map(spellings) };
    };
    const nested = spelled(['Nested Virtualization', 2], ['嵌套虚拟化', 1]);
    expect(withoutParts([nested, spelled(['套虚拟化', 1])])).toEqual([nested]);
  });
});
