import { describe, expect, it } from 'vitest';
import { hanMentions, hanWordFinder } from '../../../src/model/terms/han-mentions.ts';

describe('hanMentions', () => {
  it('finds each term in all texts, and those that end in a general word only if they recur', () => {
    const texts = [
      { text: '剪枝和推理模型', terms: ['剪枝'], general: ['推理模型', '剪枝模型'] },
      { text: '先剪枝', general: ['推理模型'] },
      { text: '推理模型，剪枝模型' },
    ];
    expect(hanMentions(texts).map((found) => [...found])).toEqual([
      [
        ['剪枝', 1],
        ['推理模型', 1],
      ],
      [['剪枝', 1]],
      [
        ['推理模型', 1],
        ['剪枝', 1],
      ],
    ]);
  });
});

describe('hanWordFinder', () => {
  it('counts words at any place', () => {
    const words = new Set(['剪枝', '网络', '索引']);
    expect(hanWordFinder(words)('先剪枝再训练网络，最后剪枝')).toEqual(
      new Map([
        ['剪枝', 2],
        ['网络', 1],
      ]),
    );
  });

  it('finds words of 2 to 6 characters, also at the end', () => {
    const words = new Set(['虚拟', '虚拟机热迁移']);
    expect(hanWordFinder(words)('看虚拟机热迁移')).toEqual(
      new Map([
        ['虚拟', 1],
        ['虚拟机热迁移', 1],
      ]),
    );
    expect(hanWordFinder(new Set(['迁移策略']))('热迁移')).toEqual(new Map());
  });

  it('does not join characters across punctuation', () => {
    expect(hanWordFinder(new Set(['剪枝']))('剪，枝')).toEqual(new Map());
  });

  it('counts occurrences that overlap once', () => {
    const found = hanWordFinder(new Set(['网络网络']))('网络网络网络，网络网络');
    expect(found).toEqual(new Map([['网络网络', 2]]));
  });
});
