import { expect, it } from 'vitest';
import { isStopWord } from '../../../src/model/terms/stop-words.ts';

it.each(['The', '总结', '1. 总结：', '2、Related Work', '3.1 Q&A?!'])(
  'isStopWord finds that any notes may contain %j',
  (words) => {
    expect(isStopWord(words)).toBe(true);
  },
);

it.each(['IOMMU', '3. 剪枝：', '1.', ''])('isStopWord keeps %j', (words) => {
  expect(isStopWord(words)).toBe(false);
});

it('isStopWord takes linear time for much punctuation', () => {
  expect(isStopWord(`1${'：'.repeat(1_000_000)}a?`)).toBe(false);
});
