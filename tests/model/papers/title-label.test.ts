import { expect, it } from 'vitest';
import { readLabel } from '../../../src/model/papers/title-label.ts';

it.each([
  { text: 'Paper: A Title', kind: 'title', rest: 'A Title' },
  { text: '论文题目：A Title', kind: 'title', rest: 'A Title' },
  { text: '论文分享：A: Title', kind: 'talk', rest: 'A: Title' },
  { text: '文献阅读 2：A Title', kind: 'talk', rest: 'A Title' },
  { text: '论文汇报（张三）：A Title', kind: 'talk', rest: 'A Title' },
  { text: '张三：论文解读：A Title', kind: 'talk', rest: 'A Title' },
  { text: '论文分享：高翔：A Title', kind: 'talk', rest: 'A Title' },
  { text: '【论文分享】A Title', kind: 'talk', rest: 'A Title' },
  { text: 'Paper reading: A Title', kind: 'talk', rest: 'A Title' },
  { text: 'Paper Discussion - A Title', kind: 'talk', rest: 'A Title' },
  { text: '张三、李四：A Title', kind: null, rest: 'A Title' },
  { text: '王小明分享: A Title', kind: null, rest: 'A Title' },
  { text: '题目：A Title', kind: null, rest: 'A Title' },
  { text: 'Title: A Title', kind: null, rest: 'A Title' },
])('readLabel splits $text', ({ text, kind, rest }) => {
  expect(readLabel(text)).toEqual({ kind, rest });
});

it.each(['Tiresias: A Title', '结论：A Title', '论文分享', 'Paper reading', 'Papers: A Title'])(
  'readLabel finds no label in %j',
  (text) => {
    expect(readLabel(text)).toEqual({ kind: null, rest: text });
  },
);
