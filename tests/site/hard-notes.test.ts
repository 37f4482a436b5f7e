import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createNotebookReader } from '../../src/content/notebook-reader.ts';
import { hardNotes } from '../support/notes/hard-notes.ts';
import { writeImage } from '../support/images.ts';
import { notesFolder } from '../support/sites/notes-folder.ts';
import { checkSite } from '../support/sites/site-faults.ts';
import { Tally } from '../support/tally.ts';

// `npm run fuzz` sets both.
const { FUZZ_RUNS = '50', FUZZ_SEED = '20200311' } = process.env;

const tally = new Tally('hard notes');

it('shows any notes without a fault and loses no paragraph', { timeout: 36_000_000 }, async () => {
  const { folder, settings, write } = await notesFolder({ 'notes/a.pdf': 'a' });
  await writeImage(`${folder}/imgs/a.png`);
  const read = createNotebookReader(settings, { html: true });
  const property = fc.asyncProperty(hardNotes(), async ({ text, sentinels }) => {
    const outcome = await tally.count(async () => {
      await write('notes/n.md', text);
      const reading = await read();
      const { text: shown, faults, executed } = checkSite(reading, settings);
      const isRefused = reading.diagnostics.some(({ rule }) => rule === 'encoding-invalid');
      const lost = sentinels.filter(
        (word) => !isRefused && !shown.includes(word) && !isHidden(word, text),
      );
      return { faults, executed, lost };
    });
    expect(outcome).toEqual({ faults: [], executed: [], lost: [] });
  });
  await fc.assert(property, { numRuns: Number(FUZZ_RUNS), seed: Number(FUZZ_SEED) });
});

/** Returns whether a word is in a comment or a style sheet. */
function isHidden(word: string, text: string): boolean {
  const before = text.slice(0, text.indexOf(word)).toLowerCase();
  return HIDING.some(([start, end]) => {
    const opened = before.lastIndexOf(start);
    return opened >= 0 && !before.slice(opened + start.length).includes(end);
  });
}

const HIDING = [
  ['<!--', '-->'],
  ['%%', '%%'],
  ['<style', '</style'],
] as const;
