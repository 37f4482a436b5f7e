import { describe, expect, it } from 'vitest';
import { normalizeText } from '../../../src/model/dates/normalized-text.ts';
import {
  enclosedDate,
  endingDate,
  meetingNumber,
  startingDate,
} from '../../../src/model/unread/meeting-like.ts';

function writtenBy(find: typeof startingDate, written: string): string | null {
  const { text } = normalizeText(written);
  const date = find(text);
  return date && text.slice(date.from, date.to);
}

describe('startingDate', () => {
  it.each([
    ['2020/3/11 剪枝', '2020/3/11'],
    ['【2020/3/11】', '2020/3/11'],
    ['📅 2020-03-11', '2020-03-11'],
    ['1. 2020/3/11', '2020/3/11'],
    ['组会 3月11日', '3月11日'],
    ['第三次会议 2020/3/11', '2020/3/11'],
    ['日期：2020/3/11', '2020/3/11'],
    ['Meeting 22.05', '22.05'],
    ['Week 3: 11 March', '11 March'],
    ['Minutes of the meeting on March 11, 2020', 'March 11, 2020'],
    ['Mittwoch, 11. März 2020', '11. März 2020'],
    ['Réunion du 11 mars 2020', '11 mars 2020'],
    ['회의 2020년 3월 11일', '2020년 3월 11일'],
    ['pruning 2020/3/11', null],
    ['see 2020/3/11', null],
  ])('finds in %s: %s', (text, written) => {
    expect(writtenBy(startingDate, text)).toBe(written);
  });

  it('is whole with a weekday, a time or nothing after it', () => {
    for (const text of ['3/11', '3/11 周三', '3/11 (Wed) 14:00', '3/11 mercredi', '(3/11)']) {
      expect(startingDate(normalizeText(text).text)?.isWhole).toBe(true);
    }
    expect(startingDate('3/11 demo')?.isWhole).toBe(false);
  });
});

describe('endingDate', () => {
  it.each([
    ['Supervisor meeting - 26/09/23', '26/09/23'],
    ['Day One-18 November 2025', '18 November 2025'],
    ['Sprint 1 am 23.01.2022', '23.01.2022'],
    ['剪枝讨论（3月11日 周三）', '3月11日'],
    ['周报 2022-01-23', '2022-01-23'],
    ['投稿，截止 2020/3/11', null],
    ['Last updated 2020-03-11', null],
    ['next meeting: 2020-03-11', null],
    ['linux/2020.3.11', null],
    ['topic 1001', null],
    ['剪枝（1001）', '1001'],
    ['2020/3/11 剪枝', null],
  ])('finds in %s: %s', (text, written) => {
    expect(writtenBy(endingDate, text)).toBe(written);
  });
});

describe('enclosedDate', () => {
  it.each([
    ['Meeting with Ada on 2020-03-11 about pruning', '2020-03-11'],
    ['Paper of 2020-03-11 about pruning', null],
    ['Meeting with Ada on 3/11 about pruning', null],
    ['Meeting until 2020-03-11 about pruning', null],
  ])('finds in %s: %s', (text, written) => {
    expect(writtenBy(enclosedDate, text)).toBe(written);
  });
});

describe('meetingNumber', () => {
  it.each([
    ['第三次会议', '#次', '三'],
    ['3月第2周 剪枝', '', '3月第2周'],
    ['第 12 周 总结', '#周', '12'],
    ['Meeting 3', 'meeting#', '3'],
    ['Weekly meeting #12: pruning', 'weekly meeting#', '12'],
    ['2nd meeting', '#meeting', '2'],
    ['Day one', 'day#', 'one'],
    ['3차 회의', '#회의', '3'],
    ['Sitzung 4', 'sitzung#', '4'],
  ])('finds the number of %s', (text, stem, number) => {
    expect(meetingNumber(normalizeText(text).text)).toMatchObject({ stem, number });
  });

  it.each(['第三次实验', 'Meeting 3.1', 'Meetings', '3 papers', 'Daytime one'])(
    'finds none in %s',
    (text) => {
      expect(meetingNumber(normalizeText(text).text)).toBeNull();
    },
  );
});
