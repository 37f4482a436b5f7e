import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '../tests/support/browsers/browser.ts';
import { startServer } from '../tests/support/sites/dev-server.ts';
import { generateNotes } from './generate-notes.ts';

/** Milliseconds from writing a notes file to its new text in the browser: median and maximum. */
export type SaveTime = { sessions: number; start: number; median: number; most: number };

const SAVES = 9;

/** Saves a notebook of each size repeatedly while `npm run dev` shows its first session. */
export async function measureSaves(sizes: readonly number[]): Promise<SaveTime[]> {
  const times: SaveTime[] = [];
  for (const sessions of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'running-notes-bench-'));
    mkdirSync(join(folder, 'notes'));
    times.push(await measureNotebook(folder, sessions));
    rmSync(folder, { recursive: true });
  }
  return times;
}

async function measureNotebook(folder: string, sessions: number): Promise<SaveTime> {
  const path = join(folder, 'notes/notes.md');
  const notes = generateNotes({ sessions });
  const save = (word: string) => writeFileSync(path, notes.replace(/(### .*)/, `$1 ${word}`));
  save('first');
  const started = performance.now();
  const server = await startServer({ NOTES_DIR: join(folder, 'notes'), PORT: '5730' });
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const shown = (word: string) =>
    page.waitForFunction((text) => document.body.textContent.includes(text), word, { polling: 10 });
  await page.goto(`${server.url}2000-01-05/`);
  await shown('first');
  const start = performance.now() - started;
  const saves: number[] = [];
  for (let number = 0; number < SAVES; number += 1) {
    await page.waitForTimeout(500);
    const begun = performance.now();
    save(`save-${number}`);
    await shown(`save-${number}`);
    saves.push(performance.now() - begun);
  }
  await browser.close();
  await server.stop();
  saves.sort((a, b) => a - b);
  const [median = 0, most = 0] = [saves[Math.floor(SAVES / 2)], saves.at(-1)];
  return {
    sessions,
    start: Math.round(start),
    median: Math.round(median),
    most: Math.round(most),
  };
}
