import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureCards } from './cards.ts';
import { measureScale } from './scale.ts';
import { measureSearch } from './search.ts';
import { measureSearchPage } from './search-page.ts';

// The project's own measurements, as tables and as a file. Sizes may be given: `npm run bench -- 100 500`.
const sizes = process.argv.slice(2).map(Number);
const scale = measureScale(sizes.length > 0 ? sizes : [100, 500, 1000]);
console.table(scale);
const { measures, weights } = await measureSearch();
console.table(weights);
console.table(measures);
const page = await measureSearchPage(1000);
console.table([page]);
const cards = await measureCards(50);
console.table(cards);

const results = join(import.meta.dirname, 'results');
mkdirSync(results, { recursive: true });
writeFileSync(
  join(results, 'bench.json'),
  `${JSON.stringify({ scale, weights, measures, page, cards }, null, 2)}
`,
);
