import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { linkFile, replaceFile } from '../../src/content/file-writes.ts';
import { temporaryFolder } from '../support/site.ts';

let folder: string;

beforeEach(async () => {
  folder = await temporaryFolder();
});

describe('replaceFile', () => {
  it('writes a file over another and leaves nothing else', async () => {
    const path = join(folder, 'a.json');
    await writeFile(path, 'a longer text');
    await replaceFile(path, 'new');
    expect(await readFile(path, 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['a.json']);
  });
});

describe('linkFile', () => {
  it('links a file into a folder that does not exist yet', async () => {
    const [from, to] = [join(folder, 'a.png'), join(folder, 'b/c/a.png')];
    await writeFile(from, 'image');
    await linkFile(from, to);
    expect((await stat(to)).ino).toBe((await stat(from)).ino);
  });

  it('keeps a file that exists', async () => {
    const [from, to] = [join(folder, 'a.png'), join(folder, 'b.png')];
    await writeFile(from, 'image');
    await writeFile(to, 'other');
    await linkFile(from, to);
    expect(await readFile(to, 'utf8')).toBe('other');
  });

  it('rejects if there is nothing to link', async () => {
    await expect(linkFile(join(folder, 'gone'), join(folder, 'b'))).rejects.toThrow('ENOENT');
  });
});
