import { existsSync, readdirSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, it } from 'vitest';
import { recoverFolder } from '../../src/cli/output/replace-folder.ts';
import { type FaultSite, faultSite } from '../support/sites/fault-site.ts';

/** The moments at which builds are killed, in the order in which a build reaches them. */
const MOMENTS: Readonly<Record<string, (site: FaultSite, seconds: number) => boolean>> = {
  'while it starts': (_, seconds) => seconds > 0.2,
  'while it reads': (_, seconds) => seconds > 0.8,
  'when the first page is there': (site) => isInWork(site, 'index.html'),
  'when the search index is there': (site) => isInWork(site, 'search/data/catalogue.json'),
  'when the site is complete': (site) => isInWork(site, '_headers'),
  'when its list of files is there': (site) => isInWork(site, '.site-files'),
  'when it is beside the output': (site) => aside(site).length > 0,
  'when the output is moved aside': (site) => aside(site).some((name) => name.endsWith('-old')),
};

function isInWork({ settings }: FaultSite, path: string): boolean {
  return existsSync(join(settings.cacheDir, 'build/site', path));
}

function aside({ folder }: FaultSite): string[] {
  return readdirSync(folder).filter((name) => name.startsWith('.dist.'));
}

it('leaves a complete site whenever a build is killed, and the next build is like a first one', async () => {
  const site = await faultSite();
  const versions = ['a', 'bc'];
  const good: Record<string, string>[] = [];
  const own = { CNAME: 'notes.example.org' };
  for (const version of versions) {
    await site.write(version);
    expect(await site.build()).toMatchObject({ code: 0 });
    await writeFile(join(site.outDir, 'CNAME'), own.CNAME);
    good.push(await site.digests());
  }
  let kills = 0;
  for (const [moment, isNow] of Object.entries(MOMENTS)) {
    for (const version of versions) {
      await site.write(version);
      const started = performance.now();
      const seconds = () => (performance.now() - started) / 1000;
      if (await site.buildKilled(() => isNow(site, seconds()))) kills += 1;
      await recoverFolder(site.outDir);
      const digests = await site.digests();
      expect([moment, good.some((each) => isDeepStrictEqual(each, digests))]).toEqual([
        moment,
        true,
      ]);
    }
  }
  for (const [index, version] of versions.entries()) {
    await site.write(version);
    expect(await site.build()).toMatchObject({ code: 0 });
    expect(await site.digests()).toEqual(good[index]);
  }
  const left = (await readdir(site.folder)).sort();
  expect(left).toEqual(['dist', 'imgs', 'notes']);
  // A busy machine may miss the shortest moments.
  expect(kills).toBeGreaterThan(Object.keys(MOMENTS).length);
  console.log(`${kills} builds killed, 0 sites or other files lost`);
  await rm(site.settings.cacheDir, { recursive: true, force: true });
});
