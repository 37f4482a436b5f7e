import { describe, expect, it } from 'vitest';
import { sectionMentions } from '../../../src/model/threads/section-mentions.ts';
import { topicConcepts } from '../../../src/model/threads/topic-concepts.ts';

describe('topicConcepts', () => {
  it('counts a heading more than a line of its own, and that more than a sentence', () => {
    const strengths = [
      strength('The IOMMU'),
      strength('x', '', 'IOMMU'),
      strength('x', 'Configurable IOMMU · y'),
      strength('x', 'IOMMU 的软件支持还不够，要看内核版本'),
      strength('x', 'Nobody here has ever used the IOMMU of this board'),
      strength('x', 'y'),
    ];
    expect(strengths).toEqual([3, 2.5, 2, 1.75, 1, 0]);
  });

  it('counts more mentions more, up to a limit', () => {
    expect(strength('IOMMU', 'an IOMMU')).toBeGreaterThan(strength('IOMMU'));
    expect(strength('IOMMU', 'IOMMU · '.repeat(50))).toBe(4);
  });

  it('keeps the name in the most prominent place', () => {
    expect(prominence('地址翻译单元', 'IOMMU, IOMMU')?.name).toBe('地址翻译单元');
  });
});

function strength(...texts: Parameters<typeof prominence>): number {
  return prominence(...texts)?.strength ?? 0;
}

function prominence(heading: string, text = '', below = '') {
  const texts = [
    { heading, text },
    { heading: below, text: '' },
  ];
  const concepts = [{ names: ['IOMMU', '地址翻译单元'], weight: 1, isTerm: true }];
  const sections = sectionMentions(texts, concepts);
  return topicConcepts([{ session: 0, sections }])[0]?.get(0);
}
