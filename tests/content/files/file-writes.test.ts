import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { linkFile, placeFolder, replaceFile } from '../../../src/content/files/file-writes.ts';
import { temporaryFolder } from '../../support/sites/site.ts';

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

  it('leaves nothing if it fails', async () => {
    await mkdir(join(folder, 'a.json/inside'), { recursive: true });
    await expect(replaceFile(join(folder, 'a.json'), 'new')).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['a.json']);
  });
});

describe('placeFolder', () => {
  const isIntact = (path: string) =>
    readFile(join(path, 'a'), 'utf8').then(
      (content) => content === 'whole',
      () => false,
    );
  const finishedFolder = async (mark: string) => {
    const finished = join(folder, mark);
    await mkdir(finished);
    await writeFile(join(finished, 'a'), 'whole');
    await writeFile(join(finished, mark), '');
    return finished;
  };

  it('moves a folder in place of a damaged one', async () => {
    const path = join(folder, 'kept');
    await mkdir(path);
    await writeFile(join(path, 'a'), 'ha');
    await placeFolder(await finishedFolder('first'), path, isIntact);
    expect((await readdir(path)).sort()).toEqual(['a', 'first']);
    expect(await readdir(folder)).toEqual(['kept']);
  });

  it('keeps an intact folder and deletes the finished one', async () => {
    const path = join(folder, 'kept');
    await placeFolder(await finishedFolder('first'), path, isIntact);
    await placeFolder(await finishedFolder('second'), path, isIntact);
    expect((await readdir(path)).sort()).toEqual(['a', 'first']);
    expect(await readdir(folder)).toEqual(['kept']);
  });

  it('puts an intact folder back that took the place of a damaged one', async () => {
    const path = join(folder, 'kept');
    await mkdir(path);
    await writeFile(join(path, 'a'), 'ha');
    const [mine, other] = await Promise.all(['mine', 'other'].map(finishedFolder));
    let looks = 0;
    await placeFolder(String(mine), path, async (place) => {
      const wasIntact = await isIntact(place);
      looks += 1;
      if (looks === 1) {
        await rm(path, { recursive: true });
        await rename(String(other), path);
      }
      return wasIntact;
    });
    expect((await readdir(path)).sort()).toEqual(['a', 'other']);
    expect(await readdir(folder)).toEqual(['kept']);
  });

  it('throws if there is nothing to move', async () => {
    const placing = placeFolder(join(folder, 'gone'), join(folder, 'kept'), isIntact);
    await expect(placing).rejects.toThrow('ENOENT');
  });

  it('lets one of several processes win', async () => {
    const path = join(folder, 'kept');
    const finished = await Promise.all(['first', 'second', 'third'].map(finishedFolder));
    await Promise.all(finished.map((each) => placeFolder(each, path, isIntact)));
    expect(await readFile(join(path, 'a'), 'utf8')).toBe('whole');
    expect(await readdir(folder)).toEqual(['kept']);
  });
});

describe('linkFile', () => {
  it('links a file into a folder that does not exist yet', async () => {
    const [from, to] = [join(folder, 'a.png'), join(folder, 'b/c/a.png')];
    await writeFile(from, 'image');
    linkFile(from, to);
    expect((await stat(to)).ino).toBe((await stat(from)).ino);
  });

  it('keeps a file that exists', async () => {
    const [from, to] = [join(folder, 'a.png'), join(folder, 'b.png')];
    await writeFile(from, 'image');
    await writeFile(to, 'other');
    linkFile(from, to);
    expect(await readFile(to, 'utf8')).toBe('other');
  });

  it('throws if there is nothing to link', () => {
    expect(() => linkFile(join(folder, 'gone'), join(folder, 'b'))).toThrow('ENOENT');
  });
});
