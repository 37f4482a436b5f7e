import { link, mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  applyChanges,
  type FileChange,
  FolderChanges,
  mirrorFolder,
} from '../../../src/cli/output/folder-changes.ts';
import { versionOf } from '../../../src/content/files/file-versions.ts';
import { readTexts, writeTexts } from '../../support/notes/folder-content.ts';
import { temporaryFolder } from '../../support/sites/site.ts';

let folder: string;

beforeEach(async () => {
  folder = await temporaryFolder();
});

function written(path: string, content = path): FileChange {
  return { path, isThere: false, content };
}

describe('applyChanges', () => {
  it('creates folders, and removes those that are empty', async () => {
    await writeTexts(folder, { 'a/b/old.txt': 'old', 'a/kept.txt': 'kept', 'c/d/old.txt': 'old' });
    const changes: FileChange[] = [
      { path: 'a/b/old.txt', isThere: true, removed: true },
      { path: 'c/d/old.txt', isThere: true, removed: true },
      written('c', 'a file now'),
      written('e/f/new.txt', 'new'),
      { path: 'g/linked.txt', isThere: false, linkTo: join(folder, 'e/f/new.txt') },
    ];
    applyChanges({ folder, changes });
    expect(await readTexts(folder)).toEqual({
      'a/kept.txt': 'kept',
      c: 'a file now',
      'e/f/new.txt': 'new',
      'g/linked.txt': 'new',
    });
    await expect(stat(join(folder, 'a/b'))).rejects.toThrow('ENOENT');
  });

  it('replaces a file without changing what it is linked to', async () => {
    await writeTexts(folder, { 'kept.txt': 'kept' });
    await link(join(folder, 'kept.txt'), join(folder, 'a.txt'));
    applyChanges({ folder, changes: [{ path: 'a.txt', isThere: true, content: 'new' }] });
    expect(await readTexts(folder)).toEqual({ 'kept.txt': 'kept', 'a.txt': 'new' });
  });

  it('never writes over a file that should not be there', async () => {
    await writeTexts(folder, { 'a.txt': 'of somebody else' });
    expect(() => applyChanges({ folder, changes: [written('a.txt')] })).toThrow('EEXIST');
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('of somebody else');
  });
});

describe('mirrorFolder', () => {
  it('links the files that have not changed, and removes the others', async () => {
    const [from, to] = [join(folder, 'from'), join(folder, 'to')];
    await writeTexts(from, { 'a/1.txt': 'one', 'a/2.txt': 'two', '3.txt': 'three', '4.txt': '' });
    const versions = new Map(
      ['a/1.txt', 'a/2.txt', '3.txt', '5.txt'].map((path) => [
        path,
        versionOf(join(from, path)) ?? '3 1',
      ]),
    );
    await writeTexts(from, { '3.txt': 'changed since' });
    await writeTexts(to, { 'a/1.txt': 'an older text', 'b/2.txt': 'other' });
    await link(join(from, 'a/2.txt'), join(to, 'a/2.txt'));
    const mirrored = mirrorFolder({ folder: to, from, versions });
    expect(await readTexts(to)).toEqual({ 'a/1.txt': 'one', 'a/2.txt': 'two' });
    expect(mirrored).toEqual(new Map([...versions].slice(0, 2)));
    expect((await readdir(to)).sort()).toEqual(['a']);
  });
});

describe('FolderChanges', () => {
  it.each([3, 300])('mirrors a folder of %i files', async (count) => {
    const [from, to] = [join(folder, 'from'), join(folder, 'to')];
    const paths = Array.from({ length: count }, (_, index) => `${index}/index.html`);
    await writeTexts(from, Object.fromEntries(paths.map((path) => [path, path])));
    const files = new Map(
      paths.map((path) => [path, { version: versionOf(join(from, path)) ?? '' }]),
    );
    const changes = new FolderChanges(to);
    const mirrored = await changes.mirror({ folder: from, files });
    await changes.close();
    expect([...mirrored.keys()]).toEqual(paths);
    expect(await readTexts(to)).toEqual(await readTexts(from));
  });

  it.each([1, 99, 100, 650])('makes %i changes in order', async (count) => {
    const changes = new FolderChanges(join(folder, 'site'));
    for (let index = 0; index < count; index += 1) {
      changes.add(written('last.txt', String(index)));
      changes.add({ path: 'last.txt', isThere: true, removed: true });
      changes.add(written(`pages/${index}/index.html`, String(index)));
      await changes.room();
    }
    await changes.done();
    await changes.close();
    const texts = Array.from({ length: count }, (_, index) => String(index));
    expect(await readTexts(join(folder, 'site'))).toEqual(
      Object.fromEntries(texts.map((text) => [`pages/${text}/index.html`, text])),
    );
  });

  it('reports a failure in the thread, and makes no change after it', async () => {
    await writeTexts(folder, { blocked: 'a file' });
    const changes = new FolderChanges(folder);
    changes.add(written('blocked/a.txt'));
    const adding = async () => {
      for (let index = 0; index < 1000; index += 1) {
        changes.add(written(`${index}.txt`));
        await changes.room();
      }
      await changes.done();
    };
    await expect(adding()).rejects.toThrow(/ENOTDIR: .*blocked/);
    await changes.close();
    expect(Object.keys(await readTexts(folder))).not.toContain('999.txt');
  });

  it('reports a failure at the end', async () => {
    await mkdir(join(folder, 'a.txt'));
    const changes = new FolderChanges(folder);
    changes.add(written('a.txt'));
    await expect(changes.done()).rejects.toThrow('EEXIST');
    await changes.close();
  });
});
