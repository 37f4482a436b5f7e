import { chmod, open, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { replaceNotes } from '../../../src/cli/edit/replace-notes.ts';
import { temporaryFolder } from '../../support/sites/site.ts';

describe('replaceNotes', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
    path = join(folder, 'n.md');
    await writeFile(path, 'old');
  });

  it('never empties the file, which keeps its mode', async () => {
    await chmod(path, 0o640);
    const opened = await open(path);
    expect(await replaceNotes(path, 'new', 'old')).toBe(true);
    // Writing in place would empty the file that is open, and a full disk would leave it empty.
    expect(await opened.readFile('utf8')).toBe('old');
    await opened.close();
    expect(await readFile(path, 'utf8')).toBe('new');
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o640);
    expect(await readdir(folder)).toEqual(['n.md']);
  });

  it('keeps a file that another program has changed', async () => {
    expect(await replaceNotes(path, 'new', 'other')).toBe(false);
    expect(await replaceNotes(path, 'new', '')).toBe(false);
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['n.md']);
  });

  it('compares the bytes, of which some are not shown', async () => {
    await writeFile(path, '\uFEFFold\r\n');
    expect(await replaceNotes(path, 'new', 'old\r\n')).toBe(false);
    expect(await replaceNotes(path, 'new', '\uFEFFold\r\n')).toBe(true);
  });

  it.skipIf(process.platform === 'win32')('replaces the file that a link leads to', async () => {
    const link = join(await temporaryFolder(), 'link.md');
    await symlink(path, link);
    expect(await replaceNotes(link, 'new', 'old')).toBe(true);
    expect(await readFile(path, 'utf8')).toBe('new');
  });

  it('creates a file, and names it if that is impossible', async () => {
    expect(await replaceNotes(join(folder, 'next.md'), 'new', '')).toBe(true);
    expect(await readFile(join(folder, 'next.md'), 'utf8')).toBe('new');
    const nowhere = join(folder, 'gone/n.md');
    await expect(replaceNotes(nowhere, 'new', '')).rejects.toMatchObject({ path: nowhere });
  });
});
