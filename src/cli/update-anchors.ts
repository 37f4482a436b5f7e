import { join } from 'node:path';
import type { Settings } from '../build/settings.ts';
import { replaceFile } from '../content/files/file-writes.ts';
import { readErrors, readNotebook } from '../content/notebook-reader.ts';
import { writeAddress } from '../model/ledger/ledger-entry.ts';
import { LEDGER_FILE, writeLedger } from '../model/ledger/ledger-file.ts';
import { acceptSuccessors, type LostAnchor, lostAnchors } from '../model/ledger/lost-anchors.ts';
import { type LedgerChanges, updateLedger } from '../model/ledger/update-ledger.ts';
import type { Language } from '../model/types.ts';
import { type CommandTexts, dictionaryOf } from '../words/dictionary.ts';
import { UsageError } from './command-error.ts';
import { commandSettings, onlyPath, readArguments } from './command-line.ts';
import { notesPath, reportList } from './report/report.ts';

/** Updates the ledger. The exit code is 1 if an anchor has lost its section. */
export async function runAnchors(args: readonly string[], texts: CommandTexts): Promise<number> {
  const { values, positionals } = readArguments(args, {
    options: { accept: { type: 'boolean' }, new: { type: 'boolean' } },
    texts,
  });
  const isPath = (argument: string) => !values.accept || /[/\\.]/.test(argument);
  const settings = commandSettings({ notes: onlyPath(positionals.filter(isPath), texts) });
  const accept = values.accept
    ? { addresses: positionals.filter((argument) => !isPath(argument)) }
    : null;
  if (values.accept && values.new) throw new UsageError(texts.badOption('--accept --new'));
  const { report, isComplete } = await updateAnchors(settings, {
    accept,
    startsNew: values.new ?? false,
  });
  console.log(report);
  return isComplete ? 0 : 1;
}

/** The lost anchors that will lead to their likely successors; all of them if the list is empty. */
type Accept = { addresses: readonly string[] };

/**
 * Updates the ledger to match the notes. If some notes or the ledger can't be read, nothing is
 * written. A ledger of other notes is replaced if `startsNew`, and only then. Returns a report of
 * the changes; `isComplete` is false if an anchor is still lost.
 */
export async function updateAnchors(
  settings: Settings,
  { accept, startsNew = false }: { accept: Accept | null; startsNew?: boolean },
): Promise<{ report: string; isComplete: boolean }> {
  const { notesDir, language } = settings;
  const { value: notebook, diagnostics } = await readNotebook(settings);
  const errors = readErrors(diagnostics);
  if (errors.length > 0) {
    return { report: reportList(errors, { notesDir, language }), isComplete: false };
  }
  const path = notesPath(LEDGER_FILE, { notesDir });
  const { ownLedger, otherLedger } = dictionaryOf(language).commands;
  if (notebook.hasOtherLedger && !startsNew)
    return { report: otherLedger(path), isComplete: false };
  if (startsNew && notebook.anchors.plan.ledger.length > 0) {
    return { report: ownLedger(path), isComplete: false };
  }
  const { ledger, changes } = updateLedger(notebook.anchors);
  const lost = lostAnchors(notebook.anchors);
  const accepted = lost.filter(({ entry }) => isAccepted(writeAddress(entry), accept));
  const open = lost.filter((each) => !accepted.includes(each));
  const unknown = accept?.addresses.find((address) => {
    return !accepted.some(({ entry }) => writeAddress(entry) === address);
  });
  if (unknown !== undefined) {
    return { report: dictionaryOf(language).commands.anchorNotLost(unknown), isComplete: false };
  }
  await replaceFile(join(notesDir, LEDGER_FILE), writeLedger(acceptSuccessors(ledger, accepted)));
  const report = reportOf({ changes, accepted, open }, { path, count: ledger.length, language });
  return { report, isComplete: open.length === 0 };
}

function isAccepted(address: string, accept: Accept | null): boolean {
  if (accept === null) return false;
  return accept.addresses.length === 0 || accept.addresses.includes(address);
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
