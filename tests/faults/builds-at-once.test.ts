import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { faultSite, fileDigests } from '../support/sites/fault-site.ts';

const BUILDS = 4;
const each = <T>(build: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: BUILDS }, (_, index) => build(index)));

it('builds the same site into one folder several times at once', async () => {
  const site = await faultSite();
  await site.write(`once ${Date.now()}`);
  const ends = await each(() => site.build());
  expect(ends.map(({ code, output }) => [code, /ENOENT|Could not|Error/.test(output)])).toEqual(
    ends.map(() => [0, false]),
  );
  const together = await site.digests();
  await rm(site.settings.cacheDir, { recursive: true });
  await rm(site.outDir, { recursive: true });
  expect(await site.build()).toMatchObject({ code: 0 });
  expect(together).toEqual(await site.digests());
  expect((await readdir(site.folder)).sort()).toEqual(['dist', 'imgs', 'notes']);
  await rm(site.settings.cacheDir, { recursive: true });
  console.log(`${BUILDS} builds into one folder at once, all equal to a lone one`);
});

it('builds sites with equal cards into several folders at once', async () => {
  const site = await faultSite();
  // Nobody has drawn these cards before.
  await site.write(`twice ${Date.now()}`);
  const folders = await each(async (index) => join(site.folder, `dist${index}`));
  const ends = await each((index) => site.build({ OUT_DIR: folders[index] ?? '' }));
  for (const { code, output } of ends) {
    expect(output).not.toMatch(/ENOENT|Could not draw/);
    expect(code).toBe(0);
  }
  const [first, ...others] = await Promise.all(folders.map(fileDigests));
  expect(Object.keys(first ?? {}).filter((path) => path.endsWith('.png')).length).toBeGreaterThan(
    18,
  );
  for (const other of others) expect(other).toEqual(first);
  console.log(`${BUILDS} builds with equal cards at once, all with every card`);
});
