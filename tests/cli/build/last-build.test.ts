import { mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  fileVersions,
  intactFiles,
  isIntact,
  keptKeys,
  type LastBuild,
  readLastBuild,
  writeLastBuild,
} from '../../../src/cli/build/last-build.ts';
import { listSiteFiles } from '../../../src/cli/output/site-files.ts';
import { temporaryFolder } from '../../support/sites/site.ts';

let outDir: string;
let cacheDir: string;
let last: LastBuild;

beforeEach(async () => {
  cacheDir = await temporaryFolder();
  outDir = join(cacheDir, 'dist');
  await mkdir(join(outDir, 'a'), { recursive: true });
  await mkdir(join(outDir, 'assets'));
  await writeFile(join(outDir, 'a/index.html'), 'page');
  await writeFile(join(outDir, 'assets/i.webp'), 'image');
  await listSiteFiles(outDir, []);
  last = {
    inputs: { pages: 'p', code: 'c', all: 'i' },
    outDir,
    keys: [['a', 'key']],
    files: [...(await fileVersions(outDir))]
      .filter(([path]) => path.endsWith('.html'))
      .map(([path, version]) => [path, { version, digest: 'd' }]),
    later: ['assets/i.webp'],
    summary: { pages: 1, sessions: 1, images: 1, count: { error: 0, warning: 0, info: 0 } },
  };
});

describe('the record of the last build', () => {
  it('is read for the same output folder only', async () => {
    expect(await readLastBuild({ cacheDir, outDir })).toBeNull();
    await writeLastBuild(cacheDir, last);
    expect(await readLastBuild({ cacheDir, outDir })).toEqual(last);
    expect(await readLastBuild({ cacheDir, outDir: '/elsewhere' })).toBeNull();
  });

  it('is ignored if it is damaged', async () => {
    await writeFile(join(cacheDir, 'last-build.json'), '{"inp');
    expect(await readLastBuild({ cacheDir, outDir })).toBeNull();
  });
});

describe('isIntact', () => {
  const isStillIntact = async () => isIntact(last, await fileVersions(outDir));

  it('returns true for the output of the last build', async () => {
    expect(await isStillIntact()).toBe(true);
  });

  it.each([
    ['a page has another size', () => writeFile(join(outDir, 'a/index.html'), 'longer page')],
    ['a page was written again', () => utimes(join(outDir, 'a/index.html'), 1, 1)],
    ['a file that comes later is missing', async () => last.later.push('assets/other.webp')],
  ])('returns false if %s', async (_, change) => {
    await change();
    expect(await isStillIntact()).toBe(false);
  });
});

describe('fileVersions', () => {
  it('ignores files that no build has written', async () => {
    await writeFile(join(outDir, 'CNAME'), 'notes.example.org');
    await rm(join(outDir, 'a/index.html'));
    const paths = [...(await fileVersions(outDir)).keys()];
    expect(paths.sort()).toEqual(['.site-files', 'assets/i.webp']);
  });
});

describe('keptKeys', () => {
  it('omits the pages whose files have changed', async () => {
    const kept = async () => keptKeys(last, intactFiles(last, await fileVersions(outDir)));
    expect(await kept()).toEqual(new Map([['a', 'key']]));
    await writeFile(join(outDir, 'a/index.html'), 'other page');
    expect(await kept()).toEqual(new Map());
  });
});
