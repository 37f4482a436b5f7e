import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { siteEnvironment, writeFiles } from '../support/sites/built-site.ts';
import { startServer } from '../support/sites/dev-server.ts';
import { buildSite, temporaryFolder } from '../support/sites/site.ts';

/** File names that are special in addresses, and how notes write them. */
const NAMES = {
  '截图 1.png': '<截图 1.png>',
  'a?b.png': 'a%3Fb.png',
  'c#1.png': 'c%231.png',
  '100%.png': '100%25.png',
  '50%25.png': '50%2525.png',
  "it's (1) [2].png": "<it's (1) [2].png>",
};

let dist: string;
let html: string;

beforeAll(async () => {
  const folder = join(await temporaryFolder(), '会议 #1 (100%?)');
  dist = join(folder, 'dist');
  const figures = Object.values(NAMES).map((address) => `![](${address})`);
  const sizes = Object.keys(NAMES).map((name, index) => {
    return [`imgs/${name}`, { width: 400 + 500 * (index % 3), height: 300 }] as const;
  });
  await writeFiles(folder, {
    ...Object.fromEntries(sizes),
    'notes/n.md': `## 2020/3/11\n\n${figures.join('\n\n')}\n`,
  });
  expect(await buildSite(siteEnvironment(folder))).toMatchObject({ code: 0 });
  html = await readFile(join(dist, '2020-03-11/index.html'), 'utf8');
});

/** Returns the addresses of all image files that a page contains. */
function addressesIn(page: string): string[] {
  const found = page.matchAll(/(?:src|href|srcset)="([^"]*\/assets\/[^"]*\.(?:webp|avif)[^"]*)"/g);
  return Array.from(found, ([, value = '']) => value).flatMap((value) =>
    value.split(', ').map((candidate) => candidate.replace(/ \d+w$/, '')),
  );
}

describe('the images of a built site', () => {
  it('are shown whatever characters their names and folders contain', () => {
    expect(html.match(/<figure/g)).toHaveLength(Object.keys(NAMES).length);
    expect(html).not.toContain('data-missing');
  });

  it('all exist, and no file is published that no page names', async () => {
    const named = new Set(addressesIn(html).map((address) => address.replace('/assets/', '')));
    const files = (await readdir(join(dist, 'assets'))).filter((name) =>
      /\.(?:webp|avif)$/.test(name),
    );
    expect(files.sort()).toEqual([...named].sort());
  });

  it('have no AVIF file that is larger than the WebP file of the same size', async () => {
    const sizeOf = async (address: string) => (await stat(join(dist, address))).size;
    for (const address of addressesIn(html).filter((each) => each.endsWith('.avif'))) {
      expect(await sizeOf(address)).toBeLessThan(await sizeOf(address.replace(/avif$/, 'webp')));
    }
  });
});

describe('npm start', () => {
  it('serves each image as soon as the pages are ready, and writes all of them', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, {
      'imgs/a.png': { width: 1800, height: 1000 },
      'imgs/b.png': { width: 500, height: 1000 },
      'notes/n.md': '## 2020/3/11\n\n![](a.png)\n\nwords\n\n![](b.png)\n',
    });
    const server = await startServer({ ...siteEnvironment(folder), PORT: '5570' }, 'start');
    try {
      const page = await (await fetch(`${server.url}2020-03-11/`)).text();
      const images = addressesIn(page).map((address) => new URL(address, server.url));
      expect(images.length).toBeGreaterThanOrEqual(5);
      const answers = await Promise.all(images.map((image) => fetch(image)));
      expect(answers.map(({ status }) => status)).toEqual(images.map(() => 200));
      for (const { pathname } of images) {
        await expect.poll(() => existsSync(join(folder, 'dist', pathname))).toBe(true);
      }
    } finally {
      await server.stop();
    }
  });
});
