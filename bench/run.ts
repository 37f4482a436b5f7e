import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { verdicts } from './budgets.ts';
import { measureCards } from './cards.ts';
import { measurePages } from './pages.ts';
import { measurePeers, peersReport, writeReport } from './peers.ts';
import { measureSaves } from './save.ts';
import { measureScale } from './scale.ts';
import { measureSearch } from './search.ts';
import { measureSearchPage } from './search-page.ts';

// Prints the project's own measurements as tables and writes them to a file. README.md lists the
// arguments. `peers` installs other site generators, so it only runs if it is named.
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', multiple: true, default: [] },
    write: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
  },
});
const runs = (part: string) =>
  positionals.includes(part) || (part !== 'peers' && positionals.every((each) => Number(each) > 0));
const sizes = positionals.map(Number).filter((size) => size > 0);
const sizesOr = (usual: readonly number[]) => (sizes.length > 0 ? sizes : usual);

const pages = runs('pages') ? await measurePages() : [];
print(pages);
const saves = runs('saves') ? await measureSaves([6, 1000]) : [];
print(saves);
const scale = runs('scale') ? await measureScale(sizesOr([1000, 2000, 5000])) : [];
print(scale);
const peers = runs('peers')
  ? await measurePeers({ sizes: sizesOr([6, 2000]), only: options.only })
  : [];
if (peers.length > 0) {
  const command = ['npm run bench --', ...process.argv.slice(2)].join(' ');
  const report = await peersReport(peers, command);
  console.log(report);
  if (options.write) await writeReport(report);
}
const search = runs('search') ? await measureSearch() : { measures: [], weights: [] };
print(search.weights);
print(search.measures);
const page = runs('search') ? [await measureSearchPage(1000)] : [];
print(page);
const cards = runs('cards') ? [await measureCards(50)] : [];
print(cards);
const budgets = verdicts({ pages, saves, scale: [...scale, ...peers], weights: search.weights });
print(budgets);

function print(rows: readonly object[]): void {
  if (rows.length > 0) console.table(rows);
}

const results = join(import.meta.dirname, 'results');
mkdirSync(results, { recursive: true });
const report = { budgets, pages, saves, scale, peers, ...search, page, cards };
writeFileSync(join(results, 'bench.json'), `${JSON.stringify(report, null, 2)}\n`);
