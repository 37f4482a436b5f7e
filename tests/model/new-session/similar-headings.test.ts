import { expect, it } from 'vitest';
import {
  type DayHeading,
  similarHeadings,
} from '../../../src/model/new-session/similar-headings.ts';

/** Describes a heading of level 2 without emphasis. */
function dayHeading(day: string, text: string, source = `## ${text}`): DayHeading {
  return { day, level: 2, text, source };
}

it.each([
  ['2020/3/11', '## 2020/3/11', ['## 2026/11/23', '## 2026/11/23']],
  ['2020/3/11 组会', '## **2020/3/11** 组会', ['## **2026/11/23**', '## 2026/11/23']],
  ['2020/3/11（周三）剪枝', '## 2020/3/11（周三）剪枝', ['## 2026/11/23（周一）', '## 2026/11/23']],
  [
    'Wed, 11 March 2020',
    '## Wed, 11 March 2020',
    ['## Mon, 23 November 2026', '## 23 November 2026'],
  ],
  ['2020/3/11', '2020/3/11', ['## 2026/11/23', '## 2026/11/23']],
  ['2020/3/11 - 2020/3/18', '## 2020/3/11 - 2020/3/18', []],
  ['2020/3/11、2020/3/18', '## 2020/3/11、2020/3/18', []],
  ['组会', '## 组会', []],
])('returns the headings that are written like %s in %s', (text, source, headings) => {
  const heading = dayHeading('2020-03-11', text, source);
  expect(similarHeadings(heading, { day: '2026-11-23', others: [] })).toEqual(headings);
});

it('continues a list', () => {
  const item = { day: '2020-03-11', level: 0, text: '2020/3/11', source: '9. 2020/3/11' };
  const [first] = similarHeadings(item, { day: '2026-11-23', others: [] });
  expect(first).toBe('10. 2026/11/23');
});

it.each([
  ['2020/3/1', [], '## 2026/1/5'],
  ['2020/03/01', [], '## 2026/01/05'],
  ['2020-11-12', [], '## 2026-01-05'],
  ['2020/11/12', [], '## 2026/1/5'],
  ['2020/11/12', ['2020/03/04'], '## 2026/01/05'],
  ['2020/11/12', ['2020-03-04'], '## 2026/1/5'],
])('adds leading zeros like %s and the headings %j', (text, texts, heading) => {
  const day = text.includes('12') ? '2020-11-12' : '2020-03-01';
  const others = texts.map((each) => dayHeading('2020-03-04', each));
  const [first] = similarHeadings(dayHeading(day, text), { day: '2026-01-05', others });
  expect(first).toBe(heading);
});
