import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ledger } from '../model/ledger/ledger-entry.ts';
import { LEDGER_FILE, readLedger } from '../model/ledger/ledger-file.ts';
import type { Reading } from '../model/types.ts';

/** The ledger, with the line of each entry by its written address. `isSound` where it can be read. */
export type LedgerSource = {
  ledger: Ledger;
  lines: ReadonlyMap<string, number>;
  isSound: boolean;
};

/** Reads the ledger of the notes folder. It is empty where there is none yet, or none to be read. */
export async function readLedgerSource(notesDir: string): Promise<Reading<LedgerSource>> {
  const text = await readFile(join(notesDir, LEDGER_FILE), 'utf8').catch(absent);
  if (text === null)
    return { value: { ledger: [], lines: new Map(), isSound: true }, diagnostics: [] };
  const { value, diagnostics } = readLedger(text);
  if (value === null) {
    return { value: { ledger: [], lines: new Map(), isSound: false }, diagnostics };
  }
  return { value: { ...value, isSound: true }, diagnostics };
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
  throw error;
}
