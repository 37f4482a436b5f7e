import { describe, expect, it } from 'vitest';
import { conceptFinder } from '../../../src/model/threads/concept-finder.ts';

describe('conceptFinder', () => {
  const names = [
    ['剪枝', 'pruning'],
    ['copy-on-write'],
    ['TLB'],
    ['L1 TLB'],
    ['网络剪枝'],
    ['WiscKey：键值分离'],
  ];
  const find = conceptFinder(names.map((each) => ({ names: each, weight: 1, isTerm: true })));

  it.each([
    { what: 'names in other forms', text: 'We prune', out: ['pruning'] },
    { what: 'compounds without signs', text: 'the Copy On Write idea', out: ['copy-on-write'] },
    { what: 'the longest name at a word', text: 'an L1 TLB, a TLB', out: ['L1 TLB', 'TLB'] },
    { what: 'each mention', text: '先剪枝，再剪枝', out: ['剪枝', '剪枝'] },
    { what: 'Chinese names inside longer ones', text: '网络剪枝', out: ['网络剪枝', '剪枝'] },
    { what: 'a whole text in two scripts', text: 'WiscKey: 键值分离', out: [] },
    { what: 'no parts of words', text: 'TLBench', out: [] },
  ])('finds $what: $text', ({ text, out }) => {
    const found = find(text).map(({ name }) => name);
    expect(found.sort()).toEqual(out.sort());
  });

  it('returns the position of a mention', () => {
    const text = 'An L1 TLB. 先剪枝';
    expect(find(text).map(({ start, end }) => text.slice(start, end))).toEqual(['L1 TLB', '剪枝']);
  });

  it('refers to the concept of a name', () => {
    expect(find('pruning')[0]?.concept).toBe(find('剪枝')[0]?.concept);
  });
});
