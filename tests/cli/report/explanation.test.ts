import { expect, it } from 'vitest';
import { explanation } from '../../../src/cli/report/explanation.ts';

it('aligns the lines and dates, and lists what was not read', () => {
  const text = explanation(
    {
      file: 'n.md',
      summary: '2 sessions',
      rows: [
        { lines: '1', date: '', heading: 'T', how: 'title' },
        { lines: '3–40', date: '2020-03-11', heading: '2020/3/11', how: 'dates' },
        { lines: '41–50', date: 'no date', heading: '附\u0007录', how: '' },
      ],
      skipped: [{ line: 9, words: 'a date\nthat was not read' }],
    },
    { notesDir: process.cwd(), language: 'en' },
  );
  expect(text.split('\n')).toEqual([
    'n.md  2 sessions',
    '  1                  T  (title)',
    '  3–40   2020-03-11  2020/3/11  (dates)',
    '  41–50  no date     附 录',
    '  not read as sessions:',
    '    line 9  a date that was not read',
  ]);
});
