import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeOfflineFiles, writeWorker } from '../../../src/cli/build/offline-files.ts';
import { SiteFolder } from '../../../src/cli/output/site-folder.ts';
import { notebookOf } from '../../support/notes/notebook.ts';
import { temporaryFolder } from '../../support/sites/site.ts';

const SITE = {
  'index.html': 'home',
  'index.md': 'text',
  'search/index.html': 'search',
  'search/data/catalogue.json': '{}',
  'search/data/names.0d.bin': 'names',
  '2020-03-11/index.html': 'session',
  '2020-03-11/cache/index.html': 'share page',
  'assets/page.0d.js': 'script',
  'assets/shot.0d.webp': 'image',
  'favicon.svg': 'icon',
  'notes.json': '{}',
  '404.html': 'missing',
};

type List = Record<'files' | 'pages', [path: string, revision: string | null][]>;

function newSite(folder: string): Promise<SiteFolder> {
  return SiteFolder.open(folder, { folder: '/none', files: new Map() });
}

/** Makes a site installable and returns its version and its list of files. */
async function made(files: Readonly<Record<string, string>>) {
  const folder = await temporaryFolder();
  const site = await newSite(folder);
  for (const [path, text] of Object.entries(files)) await site.write(path, text);
  const forwarding = new Set(['2020-03-11/cache/']);
  const worker = 'work();';
  await writeOfflineFiles(site, { notebook: notebookOf(''), logo: null, forwarding, worker });
  await site.written();
  const read = (path: string) => readFile(join(folder, path), 'utf8');
  const { version } = JSON.parse(await read('offline.json')) as { version: string };
  const list = JSON.parse(await read(`assets/offline.${version}.json`)) as List;
  return { version, list, read };
}

describe('writeOfflineFiles', () => {
  it('lists the pages with all that they load, and no images', async () => {
    const { list, version, read } = await made(SITE);
    expect(list.pages).toEqual([]);
    expect(list.files.map(([path, revision]) => [path, revision !== null])).toEqual([
      ['assets/page.0d.js', false],
      ['favicon.svg', true],
      ['search/data/catalogue.json', true],
      ['search/data/names.0d.bin', false],
      ['', true],
      ['search/', true],
      ['2020-03-11/', true],
    ]);
    expect(await read('sw.js')).toBe(`self.offlineVersion="${version}";\nwork();`);
    expect(JSON.parse(await read('manifest.webmanifest'))).toHaveProperty('icons');
  });

  it('changes the version with each page, and only then', async () => {
    const versions = await Promise.all(
      [SITE, { ...SITE, 'notes.json': '[]' }, { ...SITE, '2020-03-11/index.html': 'new' }].map(
        async (files) => (await made(files)).version,
      ),
    );
    expect(versions[1]).toBe(versions[0]);
    expect(versions[2]).not.toBe(versions[0]);
  });

  it.each([
    [
      'many pages',
      Object.fromEntries(Array.from({ length: 401 }, (_, n) => [`${n}/index.html`, ''])),
    ],
    ['large pages', { 'large/index.html': 'x'.repeat(15_000_001) }],
  ])('keeps the pages of a site with %s when they are visited', async (_, pages) => {
    const { list } = await made({ ...SITE, ...pages });
    expect(list.files.map(([path]) => path)).toEqual(expect.arrayContaining(['', 'search/']));
    expect(list.files.map(([path]) => path)).not.toContain('2020-03-11/');
    expect(list.pages.map(([path]) => path)).toContain('2020-03-11/');
  });
});

it('writeWorker makes a worker without a version', async () => {
  const folder = await temporaryFolder();
  const site = await newSite(folder);
  await writeWorker(site, { worker: 'work();' });
  await site.written();
  expect(await readFile(join(folder, 'sw.js'), 'utf8')).toBe('self.offlineVersion="";\nwork();');
});
