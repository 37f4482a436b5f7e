import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type LocatedTermList,
  NO_TERM_LIST,
  readTermList,
  TERMS_FILE,
} from '../model/terms/term-list.ts';
import type { Reading } from '../model/types.ts';
import { isMissing } from './files/file-errors.ts';

/** Reads the list of terms in the notes folder. It is empty if the file is missing. */
export async function readTermSource(notesDir: string): Promise<Reading<LocatedTermList>> {
  try {
    return readTermList(await readFile(join(notesDir, TERMS_FILE), 'utf8'));
  } catch (error) {
    if (!isMissing(error)) throw error;
    return { value: { list: NO_TERM_LIST, lines: new Map() }, diagnostics: [] };
  }
}
