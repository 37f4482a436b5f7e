import { describe, expect, it } from 'vitest';
import { folderDays } from '../../../../src/model/sessions/file-dates/folder-days.ts';

function read(files: Record<string, string>) {
  const texts = Object.entries(files).map(([file, text]) => ({ file, text }));
  return Object.fromEntries(
    [...folderDays(texts)].map(([file, { day, label }]) => [file, `${day} ${label}`.trim()]),
  );
}

describe('folderDays', () => {
  it('reads names in the one order of their folder', () => {
    expect(read({ 'meeting_26_09_23.md': '', 'meeting_03_10_23.md': '' })).toEqual({
      'meeting_26_09_23.md': '2023-09-26 meeting',
      'meeting_03_10_23.md': '2023-10-03 meeting',
    });
    expect(read({ 'a/04-03-2020.md': '', 'a/18-03-2020.md': '' })).toEqual({
      'a/04-03-2020.md': '2020-03-04',
    });
    expect(read({ '2023-10-10.md': '', '26-09-23.md': '' })).toEqual({
      '26-09-23.md': '2023-09-26',
    });
  });

  it('reads names with the year of an era that they do not name', () => {
    expect(read({ '1090312.md': '', '109-03-19 剪枝.md': '', '109.3.20.md': '' })).toEqual({
      '1090312.md': '2020-03-12',
      '109-03-19 剪枝.md': '2020-03-19 剪枝',
    });
    expect(read({ '1090312會議記錄.md': '' })).toEqual({
      '1090312會議記錄.md': '2020-03-12 會議記錄',
    });
    expect(read({ '1090312.md': '', 'notes.md': '' })).toEqual({});
  });

  it('reads the names of folders in the same way', () => {
    expect(read({ 'a/23_09_26/minutes.md': '', 'a/23_10_03/剪枝.md': '' })).toEqual({
      'a/23_09_26/minutes.md': '2023-09-26',
      'a/23_10_03/剪枝.md': '2023-10-03 剪枝',
    });
    expect(read({ '23_09_26/minutes.md': '', '23_10_03/03-11.md': '' })).toEqual({
      '23_09_26/minutes.md': '2023-09-26',
      '23_10_03/03-11.md': '2023-10-03 03-11',
    });
    expect(read({ 'a/1.2.10/a.md': '', 'a/1.2.11/a.md': '', 'b/26_09_23/a.md': '' })).toEqual({});
  });

  it('reads titles in the same way', () => {
    const text = (title: string) => `# ${title}\n\nwords\n\n## Plan`;
    expect(
      read({ 'a.md': text('Meeting - 26/09/23'), 'b.md': text('Meeting - 03/10/23') }),
    ).toEqual({
      'a.md': '2023-09-26 Meeting',
      'b.md': '2023-10-03 Meeting',
    });
    expect(read({ 'a.md': text('Meeting 3/4/2020 (Wed)'), 'b.md': text('Sync 3/5/2020') })).toEqual(
      {
        'a.md': '2020-03-04 Meeting',
        'b.md': '2020-03-05 Sync',
      },
    );
  });

  it.each([
    { '03-04-21.md': '', '05-04-21.md': '' },
    { 'a/26_09_23.md': '', 'b/03_10_23.md': '' },
    { 'v1.2.3.md': '# Release 1.2.3', 'v1.2.4.md': '# Release 1.2.4' },
    { 'a.md': '# 26/09/23\na\n# 03/10/23\nb' },
    { '10-11-12.md': '', '2020-03-11.md': '' },
  ])('leaves %j', (files) => {
    expect(read(files)).toEqual({});
  });
});
