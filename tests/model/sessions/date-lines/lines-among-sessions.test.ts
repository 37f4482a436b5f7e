import { describe, expect, it } from 'vitest';
import { segmentTitles } from '../../../support/notes/segments.ts';

const ABOVE = '## 2024.8.12 甲\n\n一\n\n';
const BELOW = '## 2024.8.26\n\n二\n';

describe('withLinesAmong', () => {
  it.each([
    ['a date', '2024.8.19\n\nx\n\n', ''],
    ['a date in a paragraph', 'w\n2024.8.19\nx\n\n', ''],
    ['a date with a weekday', '2024年8月19日 周一\n\nx\n\n', ''],
    ['a date and a word about meetings', '2024.8.19 组会\n\nx\n\n', '组会'],
    ['a bold date with a title', '**2024.8.19 乙**\n\nx\n\n', '乙'],
    ['an HTML heading', '<h2>2024.8.19 乙</h2>\n\nx\n\n', '乙'],
  ])('opens a session at %s', (_, lines, label) => {
    expect(segmentTitles(`${ABOVE}${lines}${BELOW}`)).toEqual([
      '2024-08-12 甲',
      `2024-08-19 ${label}`.trim(),
      '2024-08-26',
    ]);
  });

  it('infers the year of a line that is written like the headings', () => {
    const text = '## 8.12\n\na\n\n8.19\n\nb\n\n8月20日\n\nc\n\n## 8.26\n\nd';
    expect(segmentTitles(text, { defaultYear: 2024 })).toEqual([
      '2024-08-12',
      '2024-08-19',
      '2024-08-26',
    ]);
  });

  it('adds lines to a file of bold lines', () => {
    expect(segmentTitles('**2024.8.12**\n\na\n\n2024.8.19\n\nb\n\n**2024.8.26**\n\nc')).toEqual([
      '2024-08-12',
      '2024-08-19',
      '2024-08-26',
    ]);
  });

  it.each([
    ['words after the date', '2024.8.19 交初稿\n\nx\n\n'],
    ['a list item', '- 2024.8.19\n\nx\n\n'],
    ['a quote', '> 2024.8.19\n\nx\n\n'],
    ['code', '```\n2024.8.19\n```\n\nx\n\n'],
    ['an announcement above', '下次会议\n\n2024.8.19\n\nx\n\n'],
    ['a colon above', 'Deadline:\n\n2024.8.19\n\nx\n\n'],
    ['no text below', 'x\n\n2024.8.19\n\n'],
    ['another order', '2024.8.6\n\nx\n\n'],
    ['the day of the next session', '2024.8.26\n\nx\n\n'],
    ['a date that does not exist', '2024.8.32\n\nx\n\n'],
    ['a field', '时间：2024.8.19\n\nx\n\n'],
  ])('leaves a line with %s', (_, lines) => {
    expect(segmentTitles(`${ABOVE}${lines}${BELOW}`)).toEqual(['2024-08-12 甲', '2024-08-26']);
  });

  it('leaves a date directly below the heading of a session', () => {
    expect(segmentTitles('## 2024.8.12\n\n2024.8.13\n\nx')).toEqual(['2024-08-12']);
  });

  it('leaves the days of a period', () => {
    const text = '## 2024.8.12-8.16\n\na\n\n2024.8.13\n\nb\n\n2024.8.14\n\nc';
    expect(segmentTitles(text)).toEqual(['2024-08-12--2024-08-16']);
  });
});
