import { readLedgerSource } from '../content/ledger-source.ts';
import { readNotebookSource } from '../content/notebook-source.ts';
import { pageEntries } from '../content/page-entries.ts';
import type { Settings } from '../content/settings.ts';
import { byPlace } from '../model/by-place.ts';
import type { Diagnostic } from '../model/types.ts';
import { unusedImages } from './unused-images.ts';

/** All that is to be said of the notes, by place; then of the pictures that none of them uses. */
export async function checkNotes(settings: Settings): Promise<Diagnostic[]> {
  const source = await readNotebookSource(settings);
  const { value: ledger, diagnostics: unsound } = await readLedgerSource(settings.notesDir);
  const { value: pages, diagnostics } = await pageEntries(source, {
    settings,
    ledger,
    known: () => undefined,
  });
  const found = [...source.diagnostics, ...unsound, ...diagnostics].sort(byPlace);
  // Without notes every picture is unused, which is not what is wrong.
  return pages.length === 0 ? found : [...found, ...(await unusedImages(pages, settings))];
}
