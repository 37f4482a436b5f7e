import { describe, expect, it } from 'vitest';
import { splitFile } from '../../../src/model/sessions/split-file.ts';
import { unreadDates } from '../../../src/model/unread/unread-dates.ts';

function unread(text: string, file = 'n.md') {
  return splitFile({ file, text }).diagnostics.flatMap(({ rule, values, lines }) =>
    rule === 'date-unread' || rule === 'file-undivided'
      ? { rule, count: values['count'], reason: values['reason'], lines }
      : [],
  );
}

const FILLER = 'words\n\nmore words\n\nand more\n\nand more still\n';

describe('unreadDates', () => {
  it('reports each form once with all its lines', () => {
    const text = `## 2020/3/4\n\n- 2020/3/11 a\n- 2020/3/12 b\n- 13 March 2020 c\n\n## 2020/4/1\n`;
    expect(unread(text)).toEqual([
      { rule: 'date-unread', count: 2, reason: 'line-inside', lines: [3, 4] },
      { rule: 'date-unread', count: 1, reason: 'line-inside', lines: [5] },
    ]);
  });

  it('reports a file that is one page in spite of three dates', () => {
    const items = ['11', '12', '13'].map((day) => `- 2020/3/${day} x\n`).join('');
    expect(unread(`# T\n\n${FILLER}${FILLER}\n${items}`)).toEqual([
      { rule: 'file-undivided', count: 3, reason: undefined, lines: undefined },
      { rule: 'date-unread', count: 3, reason: 'line', lines: [18, 19, 20] },
    ]);
  });

  it('reports a dated heading inside a session of another day', () => {
    expect(unread('## 2020/3/4\n\na\n\n### 2020/3/11\n\nb')).toMatchObject([
      { reason: 'heading-inside', lines: [5] },
    ]);
  });

  it.each([
    ['a session', '## 2020/3/4\n\na'],
    ['the date field of a session', '## 2020/3/4\n\n日期：2020/3/4\n\na'],
    ['a day of a session of several days', '## 2020/3/2-3/6\n\n### 3/4\n\na'],
    [
      'a list of the sessions',
      '- 2020/3/4 a\n- 2020/3/11 b\n\n## 2020/3/4\n\na\n\n## 2020/3/11\n\nb',
    ],
    ['the date below a heading', '## A\n日期：2020/3/4\n\na\n\n## B\n日期：2020/3/11\n\nb'],
    [
      'a title with the days of all sessions',
      '# 2020/3/2-6/30 周报\n\n## 2020/3/4\n\na\n\n## 2020/3/11\n\nb',
    ],
    ['topics with numbers', '## 2020/3/4\n\n### Session 1\n\na\n\n### Session 2\n\nb'],
    ['a date that is reported as invalid', '## 2020/3/4\n\na\n\n## 2020/2/30\n\nb'],
    ['dates in a block that never ends', '## 2020/3/4\n\n```\n## 2020/3/11\n'],
  ])('does not report %s', (_, text) => {
    expect(unread(text)).toEqual([]);
  });

  it('reports a heading whose session has another date', () => {
    const lines = ['## 11. Januar 2019', '', 'a'];
    const segment = { from: 1, bodyFrom: 2, to: 4, end: null, level: 2 };
    const reasons = (start: string) =>
      unreadDates({
        ...{ file: 'n.md', lines, start: 1, hasDate: false, unclosed: null },
        segments: [{ ...segment, start }],
        reported: new Set(),
      }).map(({ values }) => values['reason']);
    expect(reasons('2019-01-18')).toEqual(['other-date']);
    expect(reasons('2019-01-11')).toEqual([]);
  });

  it('does not call a file undivided that has a date in its name', () => {
    const text = `${FILLER}\n- 2020/3/11 a\n- 2020/3/12 b\n- 2020/3/13 c\n`;
    expect(unread(text, '2020-03-04.md')).toMatchObject([{ rule: 'date-unread', count: 3 }]);
  });

  it('does not report the date of the file', () => {
    expect(unread('# 2022-08-31 Team meeting\n\n## Questions', '2022-08-31-team.md')).toEqual([]);
  });
});
