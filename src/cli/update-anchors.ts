import type { Language } from '../model/types.ts';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readLedgerSource } from '../content/ledger-source.ts';
import { readNotebookSource } from '../content/notebook-source.ts';
import { pageEntries } from '../content/page-entries.ts';
import type { Settings } from '../build/settings.ts';
import { writeAddress } from '../model/ledger/ledger-entry.ts';
import { LEDGER_FILE, writeLedger } from '../model/ledger/ledger-file.ts';
import { acceptSuccessors, type LostAnchor, lostAnchors } from '../model/ledger/lost-anchors.ts';
import { type LedgerChanges, updateLedger } from '../model/ledger/update-ledger.ts';
import { gradeDiagnostics } from '../model/diagnostics/graded.ts';
import { dictionaryOf } from '../words/dictionary.ts';

import { notesPath, reportLines } from './report.ts';

/** Lost anchors to point to their likely successors: those of `addresses`, or all where it is empty. */
type Accept = { addresses: readonly string[] };

/**
 * Brings the ledger up to the notes and says what was done. Nothing is written where the notes or
 * the ledger can't be read. `isComplete` where no anchor is left without a section.
 */
export async function updateAnchors(
  settings: Settings,
  { accept }: { accept: Accept | null },
): Promise<{ report: string; isComplete: boolean }> {
  const { notesDir, language } = settings;
  const source = await readNotebookSource(settings);
  const { value: before, diagnostics: ofLedger } = await readLedgerSource(notesDir);
  const diagnostics = gradeDiagnostics([...source.diagnostics, ...ofLedger], settings.severity);
  const errors = diagnostics.filter((each) => each.severity === 'error');
  if (errors.length > 0) {
    const report = errors.map((error) => reportLines(error, { notesDir, language })).join('\n');
    return { report, isComplete: false };
  }
  const { anchors } = await pageEntries(source, {
    settings,
    ledger: before,
    known: () => undefined,
  });
  const { ledger, changes } = updateLedger(anchors);
  const lost = lostAnchors(anchors);
  const accepted = lost.filter(({ entry }) => isAccepted(writeAddress(entry), accept));
  const open = lost.filter((each) => !accepted.includes(each));
  const unknown = accept?.addresses.find((address) => {
    return !accepted.some(({ entry }) => writeAddress(entry) === address);
  });
  if (unknown !== undefined) {
    return { report: dictionaryOf(language).commands.anchorNotLost(unknown), isComplete: false };
  }
  await replaceFile(join(notesDir, LEDGER_FILE), writeLedger(acceptSuccessors(ledger, accepted)));
  const done = { path: notesPath(LEDGER_FILE, { notesDir }), count: ledger.length };
  const report = reportOf({ changes, accepted, open }, { ...done, language });
  return { report, isComplete: open.length === 0 };
}

function isAccepted(address: string, accept: Accept | null): boolean {
  if (accept === null) return false;
  return accept.addresses.length === 0 || accept.addresses.includes(address);
}

/** A file that is half written never stands in the place of the ledger. */
async function replaceFile(path: string, text: string): Promise<void> {
  const beside = `${path}.${process.pid}.tmp`;
  await writeFile(beside, text);
  await rename(beside, path);
}

function reportOf(
  {
    changes,
    accepted,
    open,
  }: { changes: LedgerChanges; accepted: readonly LostAnchor[]; open: readonly LostAnchor[] },
  { path, count, language }: { path: string; count: number; language: Language },
): string {
  const { anchorsAdded, anchorsUnchanged, anchorChanges, anchorLost, anchorsHint } =
    dictionaryOf(language).commands;
  const lines = changes.changed.map(({ kind, from, to }) => {
    return `${anchorChanges[kind]}  ${writeAddress(from)} → ${writeAddress(to)}`;
  });
  const acceptedLines = accepted.map(({ entry, successor }) => {
    return `${anchorChanges.accepted}  ${writeAddress(entry)} → ${writeAddress(successor)}`;
  });
  const lostLines = open.map(({ entry, successor }) => {
    return anchorLost(writeAddress(entry), entry.heading, writeAddress(successor));
  });
  const hints = open.length > 0 ? [anchorsHint] : [];
  const done = changes.added > 0 ? [anchorsAdded(changes.added)] : [];
  const all = [...lines, ...acceptedLines, ...done, ...lostLines, ...hints];
  return [...(all.length > 0 ? all : [anchorsUnchanged]), `${path}  ${count}`].join('\n');
}
