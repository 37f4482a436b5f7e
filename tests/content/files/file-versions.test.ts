import { link, readFile, rename, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import {
  fileDigest,
  fileState,
  oncePerVersion,
  versionOf,
} from '../../../src/content/files/file-versions.ts';
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

  it('reads a file again that has been replaced by one of the same size and time', async () => {
    const path = join(await temporaryFolder(), 'a');
    const read = oncePerVersion(async (file: string) => await readFile(file, 'utf8'));
    const texts: (string | null)[] = [];
    for (const text of ['one', 'two']) {
      await writeFile(`${path}.new`, text);
      await utimes(`${path}.new`, 1, 1);
      await rename(`${path}.new`, path);
      texts.push(await read(path));
    }
    expect(texts).toEqual(['one', 'two']);
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

  it('stays when a link to the file is made, unlike fileState', async () => {
    const path = join(await temporaryFolder(), 'a.txt');
    await writeFile(path, 'a');
    const [version, state] = [versionOf(path), await fileState(path)];
    await setTimeout(20);
    await link(path, `${path}.link`);
    expect(versionOf(path)).toBe(version);
    if (process.platform !== 'win32') expect(await fileState(path)).not.toBe(state);
  });
});
