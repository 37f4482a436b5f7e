import { mkdir, readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { markUsed, removeUnused } from '../../../src/content/files/unused-files.ts';
import { temporaryFolder } from '../../support/sites/site.ts';

const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 3600 * 1000);

describe('removeUnused', () => {
  it('deletes files and folders that were not used for 30 days', async () => {
    const folder = await temporaryFolder();
    for (const [name, days] of [
      ['new', 1],
      ['old', 31],
      ['marked', 31],
    ] as const) {
      await writeFile(join(folder, name), '');
      await mkdir(join(folder, `${name} folder/inside`), { recursive: true });
      for (const path of [name, `${name} folder`]) {
        await utimes(join(folder, path), daysAgo(days), daysAgo(days));
      }
    }
    await markUsed(join(folder, 'marked'));
    await removeUnused(folder);
    expect((await readdir(folder)).sort()).toEqual(['marked', 'new', 'new folder']);
  });

  it('deletes what is older than a given age', async () => {
    const folder = await temporaryFolder();
    for (const days of [1, 3]) {
      const path = join(folder, `${days}`);
      await writeFile(path, '');
      await utimes(path, daysAgo(days), daysAgo(days));
    }
    await removeUnused(folder, { age: 2 * 24 * 3600 * 1000 });
    expect(await readdir(folder)).toEqual(['1']);
  });

  it('accepts a missing folder', async () => {
    await expect(removeUnused(join(await temporaryFolder(), 'none'))).resolves.toBeUndefined();
  });
});

describe('markUsed', () => {
  it('changes the time at most once a day', async () => {
    const path = join(await temporaryFolder(), 'a');
    await writeFile(path, '');
    const today = new Date(Date.now() - 3600 * 1000);
    await utimes(path, today, today);
    await markUsed(path);
    expect((await stat(path)).mtimeMs).toBe(today.getTime());
  });
});
