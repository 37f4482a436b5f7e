import { readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileDigest, oncePerVersion, versionOf } from '../../../src/content/files/file-versions.ts';
import { temporaryFolder } from '../../support/sites/site.ts';

describe('oncePerVersion', () => {
  it('reads a file again only after it has changed', async () => {
    const path = join(await temporaryFolder(), 'a');
    let count = 0;
    const read = oncePerVersion(async (file: string) => {
      count += 1;
      return await readFile(file, 'utf8');
    });
    await writeFile(path, 'one');
    expect([await read(path), await read(path), count]).toEqual(['one', 'one', 1]);
    await writeFile(path, 'other');
    expect([await read(path), count]).toEqual(['other', 2]);
  });

  it('returns null for a file that is missing or that the function fails to read', async () => {
    const folder = await temporaryFolder();
    const read = oncePerVersion(async (file: string) => await readFile(file, 'utf8'));
    expect([await read(join(folder, 'none')), await read(folder)]).toEqual([null, null]);
  });
});

describe('fileDigest', () => {
  it('depends on the salt and the content', async () => {
    const folder = await temporaryFolder();
    const [a, b] = [join(folder, 'a'), join(folder, 'b')];
    for (const path of [a, b]) await writeFile(path, 'one');
    expect(await fileDigest(a, 'x')).toBe(await fileDigest(b, 'x'));
    expect(await fileDigest(a, 'y')).not.toBe(await fileDigest(a, 'x'));
  });
});

describe('versionOf', () => {
  it('changes with the size and the time of a file', async () => {
    const path = join(await temporaryFolder(), 'a.txt');
    expect(versionOf(path)).toBeNull();
    await writeFile(path, 'a');
    const first = versionOf(path);
    await utimes(path, 1, 1);
    const second = versionOf(path);
    await writeFile(path, 'longer');
    await utimes(path, 1, 1);
    expect(new Set([first, second, versionOf(path)]).size).toBe(3);
    expect(await readFile(path, 'utf8')).toBe('longer');
  });
});
