import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { buildSite } from '../src/cli/build/build-site.ts';
import { serveFolder } from '../src/cli/serve/static-server.ts';
import { readSettings } from '../src/build/settings.ts';
import { launchBrowser } from '../tests/support/browsers/browser.ts';
import { sample, seededRandom } from '../tests/support/random.ts';
import { generateNotes } from './generate-notes.ts';

const PROJECT = resolve(import.meta.dirname, '..');

/** Figures of the search page of a large notebook in a real browser. */
type SearchPageMeasure = {
  sessions: number;
  /** Bytes that a static host sends for the page and a first query: median and maximum. */
  first: number;
  firstMost: number;
  /** Milliseconds from a key press to the complete answer of a new query: median and maximum. */
  median: number;
  slowest: number;
};

/** Builds generated notes, then sends the first queries of ten visitors and 100 queries of one. */
export async function measureSearchPage(sessions: number): Promise<SearchPageMeasure> {
  const folder = mkdtempSync(join(tmpdir(), 'running-notes-bench-'));
  const [NOTES_DIR, OUT_DIR] = [join(folder, 'notes'), join(folder, 'dist')];
  mkdirSync(NOTES_DIR);
  const notes = generateNotes({ sessions, images: false });
  writeFileSync(join(NOTES_DIR, 'notes.md'), notes);
  // Astro reads its settings from the environment.
  await buildSite(readSettings(PROJECT, Object.assign(process.env, { NOTES_DIR, OUT_DIR })));
  for (const name of ['NOTES_DIR', 'OUT_DIR']) delete process.env[name];
  const server = await serveFolder(OUT_DIR, { port: 0, basePath: '/' });
  const browser = await launchBrowser();
  const words = [...new Set(notes.match(/\p{Script=Han}{2,4}|[a-zA-Z]{4,}/gu) ?? [])];
  const random = seededRandom(5);
  const firsts: number[] = [];
  for (const word of sample(words, 10, random)) {
    const page = await browser.newPage();
    const paths: string[] = [];
    page.on('request', (request) => paths.push(new URL(request.url()).pathname));
    await openSearchPage(page, server.url);
    await ask(page, word);
    firsts.push(paths.reduce((sum, path) => sum + sentBytes(OUT_DIR, path), 0));
    await page.close();
  }
  const page = await browser.newPage();
  await openSearchPage(page, server.url);
  const times: number[] = [];
  for (const word of sample(words, 100, random)) times.push(await ask(page, word));
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
  const [bytes, milliseconds] = [sorted(firsts), sorted(times)];
  return {
    sessions,
    first: bytes[bytes.length >> 1] ?? 0,
    firstMost: bytes.at(-1) ?? 0,
    median: milliseconds[milliseconds.length >> 1] ?? 0,
    slowest: milliseconds.at(-1) ?? 0,
  };
}

async function openSearchPage(page: Page, url: string): Promise<void> {
  await page.goto(`${url}search/`);
  await page
    .locator('main [data-search-results][aria-busy="false"]')
    .waitFor({ state: 'attached' });
}

/** Types a query into the page and returns the milliseconds until its answer is complete. */
function ask(page: Page, query: string): Promise<number> {
  return page.evaluate(async (typed) => {
    const input = document.querySelector<HTMLInputElement>('main [name="q"]');
    const results = document.querySelector('main [data-search-results]');
    if (input === null || results === null) throw new Error('The page has no search');
    const settled = new Promise<void>((done) => {
      new MutationObserver(() => results.ariaBusy === 'false' && done()).observe(results, {
        attributeFilter: ['aria-busy'],
      });
    });
    const started = performance.now();
    input.value = typed;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settled;
    return performance.now() - started;
  }, query);
}

function sentBytes(folder: string, path: string): number {
  const file = readFileSync(join(folder, decodeURIComponent(path.replace(/\/$/, '/index.html'))));
  return /\.(?:js|css|json|svg)$|\/$/.test(path) ? gzipSync(file).length : file.length;
}

function sorted(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}
