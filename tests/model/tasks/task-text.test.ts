import { expect, it } from 'vitest';
import { readTaskWords } from '../../../src/model/tasks/task-text.ts';

const words = (text: string) => readTaskWords(text, new Set());

it.each([
  { text: '#task 写总结 📅 2020-04-08 ⏫', out: { text: '写总结', due: '2020-04-08' } },
  { text: '[#A] 写总结', out: { text: '写总结' } },
  { text: '@甲 写总结，截止 4/8 @乙', out: { text: '写总结', people: ['甲', '乙'], due: '4/8' } },
  { text: '写总结（甲，4/8 前）（已完成）', out: { text: '写总结', people: ['甲'], due: '4/8' } },
  { text: '写总结（甲，初稿）', out: { text: '写总结（甲，初稿）', people: [], due: null } },
  { text: '写总结（已完成）', out: { text: '写总结', isDone: true } },
  { text: 'Write it — done', out: { text: 'Write it', isDone: true } },
  { text: 'Get it done', out: { text: 'Get it done', isDone: false } },
  { text: '@甲', out: { text: '@甲' } },
])('readTaskWords reads $text', ({ text, out }) => {
  expect(words(text)).toMatchObject(out);
});

it('readTaskWords reads the ends of a long text', () => {
  const long = '写总结'.repeat(200);
  expect(words(`@甲 ${long}，截止 4/8`)).toMatchObject({ text: long, people: ['甲'], due: '4/8' });
});

// Each takes minutes if the time is quadratic in the length.
it.each([
  `a${'-'.repeat(400_000)}b`,
  `a${' '.repeat(400_000)}b`,
  `a${' -'.repeat(200_000)} b`,
  `a${'(done)'.repeat(100_000)}`,
  `a${'🔁'.repeat(200_000)}`,
  `a${' 📅 2020-04-08'.repeat(30_000)}`,
  `a${'（甲）'.repeat(100_000)}`,
])('readTaskWords takes linear time for %.10s…', (text) => {
  expect(words(text).text.length).toBeGreaterThan(text.length / 2);
});
