import { expect, it } from 'vitest';
import { candidateFor } from '../../../../src/search/query/vocabulary/phrase-candidate.ts';

it.each([
  { text: 'IOMMU', phrase: 'iommu' },
  { text: 'sr-iov', phrase: 'sr - iov' },
  { text: '剪枝', phrase: '剪 枝' },
  { text: '论文：剪枝', phrase: '论 文 剪 枝' },
])('candidateFor looks up the indexed units of $text and highlights it', ({ text, phrase }) => {
  expect(candidateFor(text, 0.5)).toEqual({ phrase, weight: 0.5, text });
});
