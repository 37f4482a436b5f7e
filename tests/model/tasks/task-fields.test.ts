import { expect, it } from 'vitest';
import { readFields } from '../../../src/model/tasks/task-fields.ts';

const KNOWN = new Set(['Alice']);

it.each([
  { text: '写总结 (@甲, 截止: 2026-03-04)', out: [['甲'], '2026-03-04'] },
  { text: '写总结（负责人：甲、乙；截止：4月8日）', out: [['甲', '乙'], '4月8日'] },
  { text: '写总结（甲，4/8 前）', out: [['甲'], '4/8'] },
  { text: '写总结（截止 4/8，甲）', out: [['甲'], '4/8'] },
  { text: '写总结【甲，周五】', out: [['甲'], '周五'] },
  { text: '写总结 (Alice, by Friday)', out: [['Alice'], 'Friday'] },
  { text: '写总结 [@bob due 4/8]', out: [['bob'], '4/8'] },
])('readFields reads the person and the due date in $text', ({ text, out }) => {
  const [people, due] = out;
  expect(readFields(text, KNOWN)).toEqual({ text: '写总结', people, due });
});

it.each([
  '写总结',
  '写总结（甲）',
  '写总结（4/8 前）',
  '写总结（甲，乙）',
  '写总结（甲，初稿，4/8）',
  '写总结（第三章，4/8）',
  '写总结（甲，4/8，4/9）',
  '升级（甲，3.11）',
])('readFields returns null for %s', (text) => {
  expect(readFields(text, KNOWN)).toBeNull();
});
