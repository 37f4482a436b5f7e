import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { buildSite } from '../src/cli/build/build-site.ts';
import { commandSettings } from '../src/cli/command-line.ts';
import { serveFolder } from '../src/cli/serve/static-server.ts';
import { launchBrowser } from '../tests/support/browsers/browser.ts';

// Prints Lighthouse's mobile scores of each kind of page: `npm run lighthouse`.
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const DEBUGGING_PORT = 9333;

const settings = commandSettings();
await buildSite(settings);
const { outDir, basePath } = settings;
const server = await serveFolder(outDir, { port: 0, basePath });
const browser = await launchBrowser({ debuggingPort: DEBUGGING_PORT });
const { sessions } = JSON.parse(await readFile(join(outDir, 'notes.json'), 'utf8')) as {
  sessions: { url: string }[];
};
const [term] = await readdir(join(outDir, 'topics'), { withFileTypes: true });
const all = [
  '/',
  sessions.at(-1)?.url ?? '/',
  '/topics/',
  `/topics/${term?.isDirectory() ? `${term.name}/` : ''}`,
  ...['tasks', 'papers', 'changes', 'gallery', 'search'].map((name) => `/${name}/`),
];
const paths = [...new Set(all)].filter((path) => existsSync(join(outDir, path, 'index.html')));
const rows: Record<string, string | number | undefined>[] = [];
for (const path of paths) {
  const address = new URL(path, server.url).href;
  const result = await lighthouse(address, { port: DEBUGGING_PORT, onlyCategories: CATEGORIES });
  const { categories = {}, audits = {} } = result?.lhr ?? {};
  const scores = CATEGORIES.map((id) => [id, Math.round((categories[id]?.score ?? 0) * 100)]);
  const shift = audits['cumulative-layout-shift']?.numericValue;
  rows.push({ path, ...Object.fromEntries(scores), shift });
}
console.table(rows);
await browser.close();
await server.close();
