import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { buildSite } from '../src/cli/build/build-site.ts';
import { serveFolder } from '../src/cli/serve/static-server.ts';
import { readSettings } from '../src/build/settings.ts';
import { launchBrowser } from '../tests/support/browsers/browser.ts';
import { drawSlides } from './draw-slides.ts';

// Takes the screenshots of the READMEs from the site of the notes with drawn slides: `npm run screenshots`.

type Shot = {
  name: string;
  path: string;
  /** Width and height in pixels. */
  size: [width: number, height: number];
  prepare?: (page: Page) => Promise<void>;
};

const SHOTS: readonly Shot[] = [
  { name: 'timeline', path: '', size: [1280, 800] },
  { name: 'session', path: '2020-03-18/', size: [1280, 800] },
  { name: 'topics', path: 'topics/', size: [1280, 800] },
  { name: 'gallery', path: 'gallery/', size: [1280, 800] },
  { name: 'phone', path: '2020-03-18/', size: [390, 800] },
  {
    name: 'search',
    path: '2020-03-18/',
    size: [1280, 800],
    async prepare(page) {
      await page.keyboard.press('/');
      await page.keyboard.type('虚拟');
      await page.locator('#ui_search .results a').first().waitFor();
    },
  },
  {
    name: 'lightbox',
    path: '2020-03-18/',
    size: [1280, 800],
    async prepare(page) {
      await page.locator('main figure a').nth(1).click();
      await page.locator('.pswp__caption a').waitFor();
    },
  },
];

const project = resolve(import.meta.dirname, '..');
const folder = await mkdtemp(join(tmpdir(), 'running-notes-shots-'));
const shots = join(project, 'docs/shots');
await mkdir(shots, { recursive: true });

const notes = await readFile(join(project, 'notes/会议笔记.md'), 'utf8');
const names = Array.from(notes.matchAll(/!\[.*?\]\(.*?([^\\/]+\.png)\)/g), ([, name = '']) => name);
await drawSlides(join(folder, 'imgs'), names);
// Astro's side of the build reads its settings from the environment.
const env = { IMGS_DIR: join(folder, 'imgs'), OUT_DIR: join(folder, 'dist') };
const settings = readSettings(project, Object.assign(process.env, env));
await buildSite(settings);

const server = await serveFolder(settings.outDir, { port: 0, basePath: '/' });
const browser = await launchBrowser();
for (const colorScheme of ['light', 'dark'] as const) {
  for (const { name, path, size, prepare } of SHOTS) {
    const [width, height] = size;
    const page = await browser.newPage({ viewport: { width, height }, colorScheme });
    await page.goto(server.url + path, { waitUntil: 'networkidle' });
    await prepare?.(page);
    await page.waitForTimeout(400);
    const file = join(shots, `${name}-${colorScheme}.webp`);
    await sharp(await page.screenshot())
      .webp({ quality: 82 })
      .toFile(file);
    await page.close();
  }
}
await browser.close();
await server.close();
await rm(folder, { recursive: true });
