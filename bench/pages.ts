import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { serveFolder } from '../src/cli/serve/static-server.ts';
import { launchBrowser } from '../tests/support/browsers/browser.ts';
import { writeImage } from '../tests/support/images.ts';
import { runCommand } from '../tests/support/sites/site.ts';
import { generateNotes } from './generate-notes.ts';

const PROJECT = resolve(import.meta.dirname, '..');
const ORIGINAL = join(PROJECT, 'notes');

/** What a browser loads for one page before any interaction. Sizes are bytes after gzip. */
export type PageWeight = {
  notebook: string;
  page: string;
  html: number;
  css: number;
  js: number;
  /** Requests for anything but images and icons. */
  requests: number;
  /** Requests for images. */
  images: number;
  /** Cumulative layout shift. */
  shift: number;
};

/** Loads pages of the project's own notes and of a notebook with many sessions and figures. */
export async function measurePages(): Promise<PageWeight[]> {
  const many = mkdtempSync(join(tmpdir(), 'running-notes-bench-'));
  try {
    const notes = generateNotes({ sessions: 500 });
    await mkdir(join(many, 'notes'));
    await writeFile(join(many, 'notes/notes.md'), notes);
    const names = new Set(
      Array.from(
        notes.matchAll(/!\[[^\]]*\]\(([^)\s]+)\)/g),
        ([, path = '']) => path.split(/[\\/]/).at(-1) ?? '',
      ),
    );
    for (const name of names) {
      await writeImage(join(many, 'imgs', name), { width: 1280, height: 720, format: 'png' });
    }
    return [
      ...(await measureSite('notes', ORIGINAL, join(PROJECT, 'imgs'), ['2020-03-11/', ''])),
      ...(await measureSite('500 sessions', join(many, 'notes'), join(many, 'imgs'), [
        '2000-01-12/',
        '',
        'gallery/',
        'topics/',
      ])),
    ];
  } finally {
    rmSync(many, { recursive: true });
  }
}

async function measureSite(
  notebook: string,
  notesDir: string,
  imagesDir: string,
  paths: readonly string[],
): Promise<PageWeight[]> {
  const site = mkdtempSync(join(tmpdir(), 'running-notes-bench-'));
  const env = { NOTES_DIR: notesDir, IMGS_DIR: imagesDir, OUT_DIR: site };
  const { code, output } = await runCommand('build', { env });
  if (code !== 0) throw new Error(`The build failed:\n${output}`);
  const server = await serveFolder(site, { port: 0, basePath: '/' });
  const browser = await launchBrowser();
  const weights: PageWeight[] = [];
  for (const path of paths) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const count = { html: 0, css: 0, js: 0, requests: 0, images: 0 };
    const kinds = { document: 'html', stylesheet: 'css', script: 'js' } as const;
    page.on('response', (response) => {
      const type = response.request().resourceType();
      if (type === 'image') count.images += 1;
      if (type === 'image' || response.url().endsWith('favicon.svg')) return;
      count.requests += 1;
      const kind = type in kinds ? kinds[type as keyof typeof kinds] : null;
      const file = new URL(response.url()).pathname.replace(/\/$/, '/index.html');
      if (kind !== null) count[kind] += gzipSync(readFileSync(join(site, file))).length;
    });
    await page.addInitScript(() => {
      const watched = globalThis as { shift?: number };
      watched.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          watched.shift = (watched.shift ?? 0) + ('value' in entry ? Number(entry.value) : 0);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(server.url + path);
    await page.waitForLoadState('networkidle');
    const shift = await page.evaluate(() => (globalThis as { shift?: number }).shift ?? 0);
    weights.push({ notebook, page: `/${path}`, ...count, shift });
    await page.close();
  }
  await browser.close();
  await server.close();
  rmSync(site, { recursive: true });
  return weights;
}
