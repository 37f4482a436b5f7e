import { describe, expect, it } from 'vitest';
import { splitFile } from '../../../src/model/sessions/split-file.ts';
import { segmentTitles } from '../../support/notes/segments.ts';

/** Notes that only one finder reads, in order of priority. */
const NOTES = [
  { notes: '## 2020/1/1 标题\na\n', titles: ['2020-01-01 标题'] },
  {
    notes: '## 甲（2020/2/1）\na\n## 乙（2020/2/8）\nb\n## 戊（2020/2/9）\nc\n',
    titles: ['2020-02-01 甲', '2020-02-08 乙', '2020-02-09 戊'],
  },
  {
    notes: '## 丙\n日期：2020/3/1\n## 丁\n日期：2020/3/8\n',
    titles: ['2020-03-01 丙', '2020-03-08 丁'],
  },
  { notes: '**2020/4/1**\na\n\n**2020/4/8**\nb\n', titles: ['2020-04-01', '2020-04-08'] },
  { notes: '- 2020/5/1\n- a\n- 2020/5/8\n- b\n', titles: ['2020-05-01', '2020-05-08'] },
  { notes: '## 第一次会议\na\n## 第二次会议\nb\n', titles: ['null 第一次会议', 'null 第二次会议'] },
];

/** Sessions that a file may have beside those that the first finder finds. */
const ADDABLE = [1, 3].flatMap((index) => NOTES[index] ?? []);

describe('findSessions', () => {
  it.each(NOTES)('finds $titles', ({ notes, titles }) => {
    expect(segmentTitles(notes)).toEqual(titles);
  });

  it('uses no fallback in a file with a date at the beginning of a heading', () => {
    const [first, ...others] = NOTES;
    for (const { notes } of others.filter((each) => !ADDABLE.includes(each))) {
      expect(segmentTitles(`${first?.notes}${notes}`)[0]).toBe(first?.titles[0]);
      const dates = segmentTitles(`${first?.notes}${notes}`).filter((title) => /^\d/.test(title));
      expect(dates).toEqual(first?.titles);
    }
  });

  it('uses only the first fallback that finds sessions', () => {
    const fallbacks = NOTES.slice(1).filter((each) => each !== NOTES[3]);
    for (const [index, higher] of fallbacks.entries()) {
      for (const lower of fallbacks.slice(index + 1)) {
        const dates = segmentTitles(higher.notes + lower.notes).filter((title) =>
          /^\d/.test(title),
        );
        expect(dates).toEqual(higher.titles);
      }
    }
  });

  it('adds bold lines, and headings that end with a date, to other sessions', () => {
    const [first] = NOTES;
    for (const { notes, titles } of ADDABLE) {
      expect(segmentTitles(`${first?.notes}${notes}`)).toEqual([
        ...(first?.titles ?? []),
        ...titles,
      ]);
    }
  });

  it('makes one session of a file that is named by its day, whatever recurs in it', () => {
    for (const { notes } of NOTES.slice(1)) {
      expect(segmentTitles(notes, { file: '2020-02-26.md' })).toEqual(['2020-02-26']);
    }
  });

  it.each([
    ['## Agenda\na\n## 2020-03-18 Workshop\nb', ['2020-03-11 ']],
    ['## 2020-03-18\na\n## Agenda\nb', ['2020-03-18 ']],
    ['## 2020-03-11\na\n## 2020-03-18\nb', ['2020-03-11 ', '2020-03-18 ']],
  ])('keeps the day in the name of a file if only a topic has another: %j', (text, titles) => {
    const { segments } = splitFile({ file: '2020-03-11.md', text });
    expect(segments.map(({ start, label }) => `${start} ${label}`)).toEqual(titles);
  });

  it.each([
    '# Project\n- Owner: Ann\n- Start: 2020-03-11\n- End: 2020-08-31\n## Goals\na',
    '# List\n- Published: 2020-03-11\n- Published: 2020-03-18',
  ])('takes no field in a list as a session: %j', (text) => {
    const { segments } = splitFile({ file: 'n.md', text });
    expect(segments.map(({ start }) => start)).toEqual([null]);
  });

  it('finds the months of monthly meetings', () => {
    const text = '## March 2020 meeting\na\n## April 2020 meeting\nb';
    const { segments } = splitFile({ file: 'n.md', text });
    expect(segments.map(({ start, end, label }) => `${start} ${end} ${label}`)).toEqual([
      '2020-03-01 2020-03-31 meeting',
      '2020-04-01 2020-04-30 meeting',
    ]);
  });

  it('makes one session of a file without any sign of sessions', () => {
    expect(segmentTitles('# T\n\nwords\n\n## more\n')).toEqual(['null T']);
  });

  it('takes a long period in the H1 as the title, and a week as a session', () => {
    const days = '\n## 2020.3.9\na\n## 2020.3.10\nb';
    expect(segmentTitles(`# 2020.3.1-2020.6.30 组会${days}`)).toEqual(['2020-03-09', '2020-03-10']);
    expect(segmentTitles(`# 2020.3.9-2020.3.13 周报${days}`)).toEqual([
      '2020-03-09--2020-03-13 周报',
    ]);
    expect(segmentTitles(`# 2020.2.1-2020.3.5 组会${days}`)).toHaveLength(3);
  });

  it('takes an H1 with a date as the title of sessions with a date at their end', () => {
    const sessions = '\n## a (2020-03-11)\nx\n## b (2020-03-18)\ny';
    expect(segmentTitles(`# Notes (2020-03-01)${sessions}`)).toEqual([
      '2020-03-11 a',
      '2020-03-18 b',
    ]);
  });
});
