import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import lighthouse from 'lighthouse';
import { buildSite } from '../src/cli/build-site.ts';
import { commandSettings } from '../src/cli/project.ts';
import { launchBrowser } from '../tests/support/browser.ts';

// Lighthouse's mobile scores of each kind of page, served compressed: `npm run lighthouse`.
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const DEBUGGING_PORT = 9333;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

const settings = commandSettings();
await buildSite(settings);
const server = createServer(async ({ url = '/' }, response) => {
  const { pathname } = new URL(url, 'http://localhost');
  const file = join(settings.outDir, decodeURIComponent(pathname.replace(/\/$/, '/index.html')));
  const content = await readFile(file).catch(() => null);
  const type = TYPES[extname(file)];
  response.writeHead(content === null ? 404 : 200, {
    'Content-Type': type ?? 'application/octet-stream',
    'Cache-Control': 'max-age=31536000',
    ...(type !== undefined && { 'Content-Encoding': 'gzip' }),
  });
  response.end(type === undefined ? content : gzipSync(content ?? ''));
}).listen(0);
const { port } = server.address() as AddressInfo;
const browser = await launchBrowser({ debuggingPort: DEBUGGING_PORT });
const session = JSON.parse(await readFile(join(settings.outDir, 'notes.json'), 'utf8')) as {
  sessions: { url: string }[];
};
const paths = ['/', session.sessions.at(-1)?.url ?? '/', '/topics/', '/gallery/', '/search/'];
const rows: Record<string, string | number | undefined>[] = [];
for (const path of paths) {
  const address = `http://localhost:${port}${path}`;
  const result = await lighthouse(address, { port: DEBUGGING_PORT, onlyCategories: CATEGORIES });
  const { categories = {}, audits = {} } = result?.lhr ?? {};
  const scores = CATEGORIES.map((id) => [id, Math.round((categories[id]?.score ?? 0) * 100)]);
  const shift = audits['cumulative-layout-shift']?.numericValue;
  rows.push({ path, ...Object.fromEntries(scores), shift });
}
console.table(rows);
await browser.close();
server.close();
