import { readLedgerSource } from '../content/ledger-source.ts';
import { readNotebookSource } from '../content/notebook-source.ts';
import { pageEntries } from '../content/page-entries.ts';
import type { Settings } from '../build/settings.ts';
import { byPosition, gradeDiagnostics } from '../model/diagnostics/graded.ts';
import type { GradedDiagnostic } from '../model/types.ts';
import { checkImages } from './check-images.ts';

/** All that is to be said of the notes, by place; then of the image files. */
export async function checkNotes(settings: Settings): Promise<GradedDiagnostic[]> {
  const source = await readNotebookSource(settings);
  const { value: ledger, diagnostics: unsound } = await readLedgerSource(settings.notesDir);
  const { value: pages, diagnostics } = await pageEntries(source, {
    settings,
    ledger,
    known: () => undefined,
  });
  const found = [...source.diagnostics, ...unsound, ...diagnostics].sort(byPosition);
  // Without notes every image is unused, which is not what is wrong.
  const images = pages.length === 0 ? [] : await checkImages(pages, settings);
  return gradeDiagnostics([...found, ...images.sort(byPosition)], settings.severity);
}
