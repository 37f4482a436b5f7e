import { mkdir, readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { claimFolder } from '../../../src/cli/output/claimed-folder.ts';
import { markCache, removeOldCaches } from '../../../src/cli/output/settings-cache.ts';
import { temporaryFolder } from '../../support/sites/site.ts';

let caches: string;
beforeEach(async () => {
  caches = await temporaryFolder();
});

const MONTH_AGO = new Date(Date.now() - 31 * 24 * 3600 * 1000);

async function oldFolder(name: string): Promise<string> {
  const path = join(caches, name);
  await mkdir(path, { recursive: true });
  await utimes(path, MONTH_AGO, MONTH_AGO);
  return path;
}

describe('removeOldCaches', () => {
  it('removes the caches of settings that were not used for a month', async () => {
    await oldFolder('0123456789ab');
    await markCache({ cacheDir: await oldFolder('aaaaaaaaaaaa') });
    await markCache({ cacheDir: join(caches, 'bbbbbbbbbbbb') });
    await removeOldCaches({ caches });
    expect((await readdir(caches)).sort()).toEqual(['aaaaaaaaaaaa', 'bbbbbbbbbbbb']);
  });

  it('keeps the caches that a process uses, and those that all settings share', async () => {
    const [used, left] = [join(caches, 'aaaaaaaaaaaa'), join(caches, 'bbbbbbbbbbbb')];
    await claimFolder(join(used, 'server'));
    await claimFolder(join(left, 'server'));
    await writeFile(join(left, 'server/owner'), '999999999');
    for (const name of ['aaaaaaaaaaaa', 'bbbbbbbbbbbb', 'images', 'commands', 'pages']) {
      await oldFolder(name);
    }
    await removeOldCaches({ caches });
    expect((await readdir(caches)).sort()).toEqual(['aaaaaaaaaaaa', 'commands', 'images', 'pages']);
  });
});

it('markCache changes the time of an old folder', async () => {
  const path = await oldFolder('0123456789ab');
  await markCache({ cacheDir: path });
  expect((await stat(path)).mtimeMs).toBeGreaterThan(MONTH_AGO.getTime());
});
