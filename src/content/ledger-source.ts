import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAddress } from '../model/ledger/ledger-entry.ts';
import { LEDGER_FILE, type LedgerLines, readLedger } from '../model/ledger/ledger-file.ts';
import { lostAnchors } from '../model/ledger/lost-anchors.ts';
import type { AssignedPlan } from '../model/ledger/plan-anchors.ts';
import type { Diagnostic, Reading } from '../model/types.ts';
import { isMissing } from './files/file-errors.ts';
import type { PageEntry } from './types.ts';

/** Reads the ledger in the notes folder. It is empty if the file is missing or can't be parsed. */
export async function readLedgerSource(notesDir: string): Promise<Reading<LedgerLines>> {
  const empty = { ledger: [], lines: new Map() };
  try {
    const { value, diagnostics } = readLedger(await readFile(join(notesDir, LEDGER_FILE), 'utf8'));
    return { value: value ?? empty, diagnostics };
  } catch (error) {
    if (isMissing(error)) return { value: empty, diagnostics: [] };
    throw error;
  }
}

/** Reports that the ledger was written for other notes. */
export function otherLedgerDiagnostic({ ledger }: LedgerLines): Diagnostic {
  const place = { file: LEDGER_FILE, line: 1, column: 1 };
  return { rule: 'ledger-other', place, values: { count: ledger.length } };
}

/**
 * Reports each published anchor that leads to no section or page. The diagnostic is at the heading
 * of its session or, if the session is gone, at the line of the ledger.
 */
export function lostAnchorDiagnostics(
  anchors: AssignedPlan,
  {
    pages,
    lines,
  }: {
    pages: readonly Pick<PageEntry, 'id' | 'chunks'>[];
    lines: LedgerLines['lines'];
  },
): Diagnostic[] {
  const chunkOf = new Map(pages.map(({ id, chunks }) => [id, chunks[0]]));
  return lostAnchors(anchors).map(({ entry, successor }) => {
    const anchor = writeAddress(entry);
    const chunk = chunkOf.get(entry.session);
    const place =
      chunk === undefined
        ? { file: LEDGER_FILE, line: lines.get(anchor) ?? 1, column: 1 }
        : { file: chunk.file, line: chunk.headingLine, column: 1 };
    const values = { anchor, heading: entry.heading, successor: writeAddress(successor) };
    return { rule: 'anchor-lost', place, values };
  });
}
