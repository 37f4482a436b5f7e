import { describe, expect, it } from 'vitest';
import { readHeadingDate } from '../../../../src/model/dates/heading-date.ts';
import type { FileHeading } from '../../../../src/model/sessions/file-headings.ts';
import { includesDay, mayBeSession } from '../../../../src/model/sessions/headings/session-like.ts';

function heading(text: string): FileHeading {
  const place = { level: 2, line: 1, endLine: 1 };
  const date = readHeadingDate(text);
  return { text, ...place, date, inferredYear: null, isDateLine: false, isNumbered: false };
}

describe('mayBeSession', () => {
  it.each([
    '2020/2/30',
    '5/6/2020',
    '3.18 剪枝',
    '0422 实验',
    '2020-03 月度总结',
    '三月小结',
    '第12周',
    '第三次组会',
    'Week 3',
    '21.09.13.',
    'Talk, Jan 21',
    '剪枝 240311',
  ])('accepts %j', (text) => {
    expect(mayBeSession(heading(text))).toBe(true);
  });

  it.each([
    'Next week',
    '下周计划',
    '附录',
    '1. 进度',
    '二、问题',
    'YYYY-MM-DD',
    '3 questions',
    '',
  ])('refuses %j', (text) => {
    expect(mayBeSession(heading(text))).toBe(false);
  });

  it('reads a long heading in linear time', () => {
    for (const marks of ['1.', '1 ', '第', '一', '- ']) {
      expect(mayBeSession(heading(`${marks.repeat(10_000)}x`))).toBe(false);
    }
  });
});

describe('includesDay', () => {
  it.each([
    ['2020/3/11', '2020/3/11 上午', true],
    ['2020/3/9-3/13', '2020/3/13', true],
    ['2020/3/9-3/13', '2020/3/11-3/16', false],
    ['2020/3/11', '2020/3/12', false],
    ['3/9-3/13', '3/11', false],
  ])('compares %j with %j', (outer, inner, out) => {
    expect(includesDay(readHeadingDate(outer), readHeadingDate(inner))).toBe(out);
  });
});
