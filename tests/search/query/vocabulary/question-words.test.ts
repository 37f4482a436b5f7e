import { expect, test } from 'vitest';
import { isQuestionWord } from '../../../../src/search/query/vocabulary/question-words.ts';

test.each([
  { word: '谁讲的', out: true },
  { word: '怎么做', out: true },
  { word: 'who', out: true },
  { word: '启动', out: false },
  { word: '谁的容器', out: false },
  { word: 'iommu', out: false },
])('isQuestionWord returns $out for $word', ({ word, out }) => {
  expect(isQuestionWord(word)).toBe(out);
});
