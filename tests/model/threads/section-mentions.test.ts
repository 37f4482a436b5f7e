import { expect, test } from 'vitest';
import { sectionMentions } from '../../../src/model/threads/section-mentions.ts';

test('sectionMentions finds concepts in the heading and in each block', () => {
  const concepts = [{ names: ['IOMMU'], weight: 1, isTerm: true }];
  const mention = { concept: 0, name: 'IOMMU' };
  const sections = [
    { heading: 'IOMMU', text: 'An IOMMU · nothing' },
    { heading: '', text: '' },
  ];
  expect(sectionMentions(sections, concepts)).toMatchObject([
    {
      heading: 'IOMMU',
      inHeading: [{ ...mention, start: 0, end: 5 }],
      blocks: [
        { text: 'An IOMMU', mentions: [{ ...mention, start: 3, end: 8 }] },
        { text: 'nothing', mentions: [] },
      ],
    },
    { heading: '', inHeading: [], blocks: [] },
  ]);
});
