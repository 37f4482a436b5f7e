import { expect, it } from 'vitest';
import { readHeadingDate } from '../../../../src/model/dates/heading-date.ts';
import type { FileHeading } from '../../../../src/model/sessions/file-headings.ts';
import { fittingSessions } from '../../../../src/model/sessions/headings/session-order.ts';

/** Returns the doubtful headings, marked with `?`, that fit among the others. */
function fitting(texts: readonly string[], { mayBeFirst = false } = {}): string[] {
  const headings = texts.map((text, index): FileHeading => {
    const place = { level: 2, line: index + 1, endLine: index + 1 };
    const date = readHeadingDate(text.replace('?', ''));
    return { text, ...place, date, inferredYear: null, isDateLine: false, isNumbered: false };
  });
  const isDoubtful = ({ text }: FileHeading) => text.endsWith('?');
  return [...fittingSessions(headings, { isDoubtful, mayBeFirst })].map(({ text }) => text);
}

it.each([
  ['between two sessions', ['2024/8/12', '2024/8/15?', '2024/8/19'], ['2024/8/15?']],
  ['in a falling file', ['2024/8/19', '2024/8/15?', '2024/8/12'], ['2024/8/15?']],
  ['one after the other', ['2024/8/12', '2024/8/13?', '2024/8/14?'], ['2024/8/13?', '2024/8/14?']],
  ['after a single session', ['2024/8/12', '2024/12/14?'], ['2024/12/14?']],
  ['on the day of the next session', ['2024/8/12', '2024/8/19?', '2024/8/19'], []],
  ['before the session above', ['2024/8/12', '2024/8/6?', '2024/8/19'], []],
  ['after the session below', ['2024/8/12', '2024/8/20?', '2024/8/19'], []],
  ['against the order at the end', ['2024/8/12', '2024/8/19', '2024/8/15?'], []],
  ['inside a period', ['2024/8/12-8/16', '2024/8/13?', '2024/8/19'], []],
  ['years later', ['2024/8/12', '2026/8/15?'], []],
  ['before all sessions', ['2024/8/5?', '2024/8/12'], []],
  ['on no day', ['2024/8/12', '8月15日?', '2024/8/19'], []],
])('fittingSessions tests a day %s', (_, texts, out) => {
  expect(fitting(texts)).toEqual(out);
});

it('fittingSessions accepts a first day in the order of the file if it may be first', () => {
  const [rising, falling] = [
    ['2024/8/5?', '2024/8/12', '2024/8/19'],
    ['2024/8/26?', '2024/8/19', '2024/8/12'],
  ] as const;
  expect(fitting(rising, { mayBeFirst: true })).toEqual(['2024/8/5?']);
  expect(fitting(falling, { mayBeFirst: true })).toEqual(['2024/8/26?']);
  expect(fitting(['2024/8/26?', ...rising.slice(1)], { mayBeFirst: true })).toEqual([]);
  expect(fitting(['2022/8/5?', ...rising.slice(1)], { mayBeFirst: true })).toEqual([]);
});

it('takes linear time for many doubtful days', () => {
  const days = Array.from({ length: 20_000 }, () => '2024/8/1?');
  expect(fitting(['2024/8/12', ...days, '2024/8/19'])).toEqual([]);
});
