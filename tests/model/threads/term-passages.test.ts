import { describe, expect, it } from 'vitest';
import { sectionMentions } from '../../../src/model/threads/section-mentions.ts';
import { termPassages } from '../../../src/model/threads/term-passages.ts';

describe('termPassages', () => {
  const passagesOf = (...sections: [heading: string, text: string][]) => {
    const concepts = [{ names: ['剪枝', 'pruning', '网络剪枝'], weight: 1, isTerm: true }];
    const texts = sections.map(([heading, text]) => ({ heading, text }));
    return termPassages(sectionMentions(texts, concepts)).get(0) ?? [];
  };

  it('returns the first block of each section that mentions a term, in all its names', () => {
    const found = passagesOf(['A', '别的 · 先剪枝 · 再剪枝'], ['B', ''], ['C', 'We prune']);
    expect(found.map(({ section, text, mentions }) => [section, text, mentions])).toEqual([
      [0, '先剪枝', 2],
      [2, 'We prune', 1],
    ]);
  });

  it('returns the positions of the mentions, and joins those that overlap', () => {
    const [{ text, marks } = { text: '', marks: [] }] = passagesOf(['', '做网络剪枝和 pruning']);
    expect(marks.map(([start, end]) => text.slice(start, end))).toEqual(['网络剪枝', 'pruning']);
  });

  it('returns the beginning of a section whose heading alone mentions it', () => {
    expect(passagesOf(['剪枝', '按重要性排序 · 别的'])).toEqual([
      { section: 0, text: '按重要性排序', marks: [], mentions: 1, names: ['剪枝'] },
    ]);
  });
});
