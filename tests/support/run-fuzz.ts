import { startVitest } from 'vitest/node';

/** `npm run fuzz -- 5000 7` reads 5,000 generated notes; 7 is the seed, by default a random one. */
const [runs = '2000', seed = String(Math.floor(Math.random() * 2 ** 31))] = process.argv.slice(2);
process.env['FUZZ_RUNS'] = runs;
process.env['FUZZ_SEED'] = seed;
console.log(`${runs} notes, seed ${seed}`);
const vitest = await startVitest(['tests/site/hard-notes.test.ts'], {
  project: ['site'],
  watch: false,
});
await vitest.close();
