import { describe, expect, it } from 'vitest';
import {
  dayOfFolder,
  folderDate,
  writtenFolderDate,
} from '../../../src/model/dates/folder-date.ts';

describe('folderDate', () => {
  it.each([
    ['2020/03/11', '2020-03-11', '', '2020/03/11'],
    ['notes/2020/March/11', '2020-03-11', '', '2020/March/11'],
    ['2020/Mar/11th-sync', '2020-03-11', 'sync', '2020/Mar/11th'],
    ['2020/2020-March/11', '2020-03-11', '', '2020/2020-March/11'],
    ['2020/set/11', '2020-09-11', '', '2020/set/11'],
    ['2020-March/11', '2020-03-11', '', '2020-March/11'],
    ['März 2020/11 Labor', '2020-03-11', 'Labor', 'März 2020/11'],
    ['202003/11', '2020-03-11', '', '202003/11'],
    ['2020年3月/11日', '2020-03-11', '', '2020年3月/11日'],
    ['2020年/三月/11日', '2020-03-11', '', '2020年/三月/11日'],
    ['March/11', { month: 3, day: 11 }, '', 'March/11'],
    ['lab/3月/11日 剪枝', { month: 3, day: 11 }, '剪枝', '3月/11日'],
  ])('reads %s', (path, start, label, written) => {
    expect(folderDate(path)).toMatchObject({ start, label, written });
  });

  it.each(['03/11', 'chapter/11', 'out/11', 'lis/11', '2020/March/32', '2020/March/11.5', 'March'])(
    'returns null for %s',
    (path) => {
      expect(folderDate(path)).toBeNull();
    },
  );
});

it('writtenFolderDate also returns a day that does not exist', () => {
  expect(writtenFolderDate('2020/February/30')).toEqual({
    kind: 'invalid',
    written: '2020/February/30',
  });
});

describe('dayOfFolder', () => {
  it.each([
    ['2020/03/11/minutes', '2020-03-11', ''],
    ['2020/March/11/剪枝', '2020-03-11', '剪枝'],
    ['2020年/3月/11日/记录', '2020-03-11', ''],
    ['2020-03-11 组会/剪枝', '2020-03-11', '组会 剪枝'],
    ['March 11/notes', { month: 3, day: 11 }, ''],
    ['2020/0311/notes', { month: 3, day: 11 }, ''],
  ])('reads %s', (path, start, label) => {
    const stem = path.slice(path.lastIndexOf('/') + 1);
    expect(dayOfFolder(path, stem)).toMatchObject({ start, label });
  });

  it.each(['3.1/notes', '2020/03/notes', 'notes'])('returns null for %s', (path) => {
    expect(dayOfFolder(path, 'notes')).toBeNull();
  });
});
