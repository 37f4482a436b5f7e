import { describe, expect, it } from 'vitest';
import {
  followPath,
  isInside,
  lastPart,
  pathFromNotes,
} from '../../../src/model/files/file-path.ts';

describe('followPath', () => {
  it.each([
    { folder: 'notes/2020', path: './a.png', out: 'notes/2020/a.png' },
    { folder: 'notes/2020', path: '../../imgs//a.png', out: 'imgs/a.png' },
    { folder: 'notes', path: '../../a.png', out: '../a.png' },
    { folder: '/p/notes', path: '../../a.png', out: '/a.png' },
  ])('returns $out for $path from $folder', ({ folder, path, out }) => {
    expect(followPath(folder, path)).toBe(out);
  });
});

describe('pathFromNotes', () => {
  const folders = { notesFolder: '/p/notes', imagesFolder: '/p/imgs' };

  it.each([
    { notesFile: 'n.md', root: 'images' as const, out: '../imgs/a.png' },
    { notesFile: '2020/x/n.md', root: 'images' as const, out: '../../../imgs/a.png' },
    { notesFile: '2020/n.md', root: 'notes' as const, out: '../a.png' },
    { notesFile: 'n.md', root: 'notes' as const, out: 'a.png' },
  ])('leads from $notesFile to the $root folder', ({ notesFile, root, out }) => {
    expect(pathFromNotes({ root, path: 'a.png' }, { notesFile, folders })).toBe(out);
  });
});

describe('isInside', () => {
  it('compares whole folder names', () => {
    const paths = ['imgs', 'imgs/a.png', 'imgs2/a.png', 'a/imgs'];
    expect(paths.map((path) => isInside(path, 'imgs'))).toEqual([true, true, false, false]);
  });
});

describe('lastPart', () => {
  it.each([
    { input: 'a/b.png', out: 'b.png' },
    { input: 'a\\b.png', out: 'b.png' },
    { input: 'a/', out: 'a' },
    { input: '//', out: '' },
  ])('returns "$out" for $input', ({ input, out }) => {
    expect(lastPart(input)).toBe(out);
  });
});
