import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FaultSite, faultSite } from '../support/sites/fault-site.ts';

let site: FaultSite;
let good: Record<string, string>;
let damaged = 0;

beforeAll(async () => {
  site = await faultSite();
  await site.write('cache');
  expect(await site.build()).toMatchObject({ code: 0 });
  good = await site.digests();
});

afterAll(async () => {
  console.log(`${damaged} kept files damaged, 0 published`);
  await rm(site.settings.cacheDir, { recursive: true, force: true });
});

/** Lists the kept files of the site: those in its cache, and its cards and images in that of all. */
async function keptFiles(): Promise<string[]> {
  const inodes = new Set<number>();
  for (const path of await filesIn(site.outDir)) inodes.add((await stat(path)).ino);
  const kept = await filesIn(site.settings.cacheDir);
  for (const name of ['cards', 'images']) {
    for (const path of await filesIn(join(dirname(site.settings.cacheDir), name))) {
      if (inodes.has((await stat(path)).ino)) kept.push(path);
    }
  }
  return kept;
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const DAMAGES: Readonly<Record<string, (bytes: Buffer) => Uint8Array>> = {
  'are cut in half': (bytes) => bytes.subarray(0, bytes.length / 2),
  'are empty': () => new Uint8Array(),
  'have a flipped bit': (bytes) => {
    const at = Math.floor(bytes.length / 2);
    return bytes.fill((bytes[at] ?? 0) ^ 16, at, at + 1);
  },
};

describe.each(Object.entries(DAMAGES))('a build whose kept files %s', (_, damage) => {
  it.each([{ output: 'intact' }, { output: 'gone' }])(
    'makes them again with an output that is $output',
    async ({ output }) => {
      const paths = await keptFiles();
      for (const kind of [
        'cards',
        'images',
        'search',
        'renderings',
        'last-build.json',
        'images.json',
      ]) {
        expect(paths.some((path) => path.includes(`/${kind}`))).toBe(true);
      }
      for (const path of paths) {
        const bytes = await readFile(path);
        if (bytes.length === 0) continue;
        damaged += 1;
        await writeFile(path, damage(bytes));
      }
      if (output === 'gone') await rm(site.outDir, { recursive: true });
      expect(await site.build()).toMatchObject({ code: 0 });
      expect(await site.digests()).toEqual(good);
    },
  );
});
