import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { verdicts } from './budgets.ts';
import { measureCards } from './cards.ts';
import { measurePages } from './pages.ts';
import { measureSaves } from './save.ts';
import { measureScale } from './scale.ts';
import { measureSearch } from './search.ts';
import { measureSearchPage } from './search-page.ts';

// Prints the project's own measurements as tables and writes them to a file. Select parts or sizes with
// `npm run bench -- scale 1000 2000`, `npm run bench -- pages saves`.
const PARTS = ['pages', 'saves', 'scale', 'search', 'cards'] as const;

const args = process.argv.slice(2);
const named = PARTS.filter((part) => args.includes(part));
const runs = (part: (typeof PARTS)[number]) => named.length === 0 || named.includes(part);
const sizes = args.map(Number).filter((size) => size > 0);

const pages = runs('pages') ? await measurePages() : [];
print(pages);
const saves = runs('saves') ? await measureSaves([6, 1000]) : [];
print(saves);
const scale = runs('scale') ? measureScale(sizes.length > 0 ? sizes : [1000, 2000, 5000]) : [];
print(scale);
const search = runs('search') ? await measureSearch() : { measures: [], weights: [] };
print(search.weights);
print(search.measures);
const page = runs('search') ? [await measureSearchPage(1000)] : [];
print(page);
const cards = runs('cards') ? [await measureCards(50)] : [];
print(cards);
const budgets = verdicts({ pages, saves, scale, weights: search.weights });
print(budgets);

function print(rows: readonly object[]): void {
  if (rows.length > 0) console.table(rows);
}

const results = join(import.meta.dirname, 'results');
mkdirSync(results, { recursive: true });
const report = { budgets, pages, saves, scale, ...search, page, cards };
writeFileSync(join(results, 'bench.json'), `${JSON.stringify(report, null, 2)}\n`);
