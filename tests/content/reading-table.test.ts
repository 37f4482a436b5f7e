import { describe, expect, it } from 'vitest';
import { readingTables } from '../../src/content/reading-table.ts';
import { gatherPages } from '../../src/model/gather-pages.ts';
import { splitFile } from '../../src/model/sessions/split-file.ts';

function table(text: string, file = 'n.md') {
  const split = splitFile({ file, text, defaultYear: 2020 });
  const [first] = readingTables(gatherPages([split]), 'en');
  if (first === undefined) throw new Error('No table');
  return first;
}

describe('readingTables', () => {
  it('describes the title and each session with what found it', () => {
    const text = '# T\n\n## 2020/3/4\n\na\n\n## 3/11\n\nb\n\n## 第三次会议（2020/3/18）\n\nc\n';
    expect(table(text)).toMatchObject({
      file: 'n.md',
      rows: [
        { lines: '1', date: '', heading: 'T', how: 'title' },
        { lines: '3–6', date: '2020-03-04', how: 'dates at the beginning of headings' },
        {
          lines: '7–10',
          date: '2020-03-11',
          heading: '3/11',
          how: 'dates at the beginning of headings, year 2020 from the dates around it',
        },
        { lines: '11–14', date: '2020-03-18', heading: '第三次会议（2020/3/18）' },
      ],
      skipped: [],
    });
  });

  it('counts sessions by what found them', () => {
    expect(table('## 甲（2020/2/1）\na\n## 乙（2020/2/8）\nb\n').summary).toBe(
      '2 sessions, found by: dates at the end of headings or before a remark 2',
    );
    expect(table('words\n').summary).toBe('0 sessions, 1 page without a date');
  });

  it('describes the date of a whole file', () => {
    expect(table('words\n', '2020-03-11.md').rows).toEqual([
      { lines: '1–2', date: '2020-03-11', heading: '', how: 'the file name' },
    ]);
    expect(table('---\ndate: 2020-03-11\n---\nwords\n').rows[0]?.how).toBe('the front matter');
    expect(table('# T\n\n日期：2020/3/11\n').rows.at(-1)?.how).toBe('a date in the text');
  });

  it('lists what was not read', () => {
    expect(table('## 2020/3/4\n\na\n\n## 5/6/2020\n\n- 2020/4/1 x\n').skipped).toMatchObject([
      { line: 5, words: expect.stringContaining('can be read as') },
      { line: 5 },
      { line: 7, words: expect.stringContaining('2020/4/1') },
    ]);
  });
});
