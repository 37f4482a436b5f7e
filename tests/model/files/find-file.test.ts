import { describe, expect, it } from 'vitest';
import { buildFileIndex } from '../../../src/model/files/file-index.ts';
import type { IndexedFile } from '../../../src/model/files/file-path.ts';
import { findFile } from '../../../src/model/files/find-file.ts';

/** Looks up an address among files at paths such as `notes/a.png`. */
function find(
  written: string,
  paths: readonly string[],
  { notesFile = 'n.md', images = 'imgs' } = {},
) {
  const files = paths.map((path): IndexedFile => {
    const root = path.startsWith(`${images}/`) ? 'images' : 'notes';
    return { root, path: path.slice((root === 'images' ? images : 'notes').length + 1) };
  });
  const index = buildFileIndex(files, { notesFolder: 'notes', imagesFolder: images });
  const match = findFile(written, { notesFile, index });
  const pathOf = ({ root, path }: IndexedFile) => `${root === 'images' ? images : 'notes'}/${path}`;
  if (match.outcome === 'ambiguous') return { ambiguous: match.candidates.map(pathOf) };
  if (match.outcome !== 'found') return match.outcome;
  return match.repaired ? { repaired: pathOf(match.file) } : pathOf(match.file);
}

describe('findFile', () => {
  it.each([
    { input: 'a.png', out: 'notes/2020/a.png' },
    { input: './a.png', out: 'notes/2020/a.png' },
    { input: '../a.png', out: 'notes/a.png' },
    { input: 'x.assets/a.png', out: 'notes/2020/x.assets/a.png' },
    { input: 'a.png?raw=true#w=300', out: 'notes/2020/a.png' },
    { input: '../../imgs/b.png', out: 'imgs/b.png' },
  ])('resolves $input from the folder of the notes file', ({ input, out }) => {
    const paths = ['notes/a.png', 'notes/2020/a.png', 'notes/2020/x.assets/a.png', 'imgs/b.png'];
    expect(find(input, paths, { notesFile: '2020/x.md' })).toBe(out);
  });

  it.each([
    { input: 'a.png', out: 'shots/a.png' },
    { input: 'imgs/a.png', out: 'shots/a.png' },
    { input: './imgs/a.png', out: 'shots/a.png' },
    { input: '.././imgs//a.png', out: 'shots/a.png' },
    { input: 'shots/2020/a.png', out: 'shots/2020/a.png' },
    { input: '../../shots/2020/a.png', out: 'shots/2020/a.png' },
    { input: 'imgs/b.png', out: 'shots/imgs/b.png' },
  ])('resolves $input from the images folder', ({ input, out }) => {
    const paths = ['shots/a.png', 'shots/2020/a.png', 'shots/imgs/b.png'];
    expect(find(input, paths, { images: 'shots' })).toBe(out);
  });

  it('prefers the folder of the notes file', () => {
    expect(find('a.png', ['imgs/a.png', 'notes/a.png'])).toBe('notes/a.png');
  });

  it.each([
    { input: 'a%20b.png', disk: 'a b.png' },
    { input: 'a%2520b.png', disk: 'a%20b.png' },
    { input: 'a%20b.png', disk: 'a%20b.png' },
    { input: '100%.png', disk: '100%.png' },
    { input: 'a%231.png', disk: 'a#1.png' },
  ])('finds $disk by $input, decoded once or as written', ({ input, disk }) => {
    expect(find(input, [`imgs/${disk}`])).toBe(`imgs/${disk}`);
  });

  it('prefers the decoded name to the name as written', () => {
    expect(find('a%20b.png', ['imgs/a%20b.png', 'imgs/a b.png'])).toBe('imgs/a b.png');
  });

  it.each([
    { input: 'imgs\\2020\\a.png', out: 'imgs/2020/a.png' },
    { input: '.\\imgs\\b.png', out: 'imgs/b.png' },
    { input: '/imgs/b.png', out: 'imgs/b.png' },
    { input: 'Imgs/B.PNG', out: 'imgs/b.png' },
    { input: 'imgs/\u00e9.png', out: 'imgs/e\u0301.png' },
    { input: 'E:\\2020\\notes\\b.png', out: 'imgs/b.png' },
    { input: 'C:/Users/me/B.png', out: 'imgs/b.png' },
    { input: '/Users/me/Images/b.png', out: 'imgs/b.png' },
    { input: '\\server\\share\\b.png', out: 'imgs/b.png' },
    { input: 'file:///C:/Users/me/b.png', out: 'imgs/b.png' },
    { input: 'imgs/at 3.04 PM.png', out: 'imgs/at 3.04\u202fPM.png' },
  ])('repairs $input', ({ input, out }) => {
    const paths = ['imgs/2020/a.png', 'imgs/b.png', 'imgs/e\u0301.png', 'imgs/at 3.04\u202fPM.png'];
    expect(find(input, paths)).toEqual({ repaired: out });
  });

  it('looks up a bare file name only in the images folder', () => {
    expect(find('C:/x/a.png', ['notes/2020/a.png'])).toBe('missing');
    expect(find('x/a.png', ['imgs/2020/a.png'])).toBe('missing');
  });

  it('does not leave the images folder', () => {
    const images = 'notes/deep/imgs';
    expect(find('x/../../a.png', ['notes/deep/a.png'], { images })).toBe('refused');
  });

  it('prefers the exact name to one that differs in case', () => {
    expect(find('imgs/A.png', ['imgs/a.png', 'imgs/A.png'])).toBe('imgs/A.png');
  });

  it.each([
    { input: 'imgs/A.png', paths: ['imgs/a.png', 'imgs/a.PNG'] },
    { input: 'imgs/a.png', paths: ['imgs/imgs/a.png', 'imgs/a.png'] },
    { input: 'C:\\x\\a.png', paths: ['imgs/1/a.png', 'imgs/2/a.png'] },
  ])('is ambiguous when two files match $input', ({ input, paths }) => {
    expect(find(input, paths, { notesFile: '2020/n.md' })).toEqual({ ambiguous: paths });
  });

  it.each([
    { input: '../secret.png', out: 'refused' },
    { input: '../../../notes/a.png', out: 'refused' },
    { input: '..\\..\\secret.png', out: 'refused' },
    { input: 'imgs/%2e%2e/%2e%2e/secret.png', out: 'refused' },
    { input: 'C:/Users/me/b.png', out: 'missing' },
    { input: '/etc/passwd', out: 'missing' },
    { input: 'file:///notes/a.png', out: 'missing' },
    { input: 'FILE:a.png', out: 'refused' },
    { input: 'data:image/png;base64,iVBORw0KGgo=', out: 'refused' },
    { input: 'javascript:alert(1)', out: 'refused' },
    { input: 'https://ok.example/a.png', out: 'remote' },
    { input: 'HTTP://OK.EXAMPLE/a.png', out: 'remote' },
    { input: '//ok.example/a.png', out: 'remote' },
    { input: 'imgs/gone.png', out: 'missing' },
    { input: 'imgs/a%00.png', out: 'missing' },
    { input: 'a.png.', out: 'missing' },
    { input: '', out: 'missing' },
    { input: '#top', out: 'missing' },
    { input: '.', out: 'missing' },
    { input: '__proto__', out: 'missing' },
  ])('returns $out for "$input"', ({ input, out }) => {
    expect(find(input, ['notes/a.png', 'imgs/x.png'])).toBe(out);
  });
});
