import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { FileIndex } from '../../model/files/file-index.ts';
import { indentLists } from '../../model/repair/indent-lists.ts';
import { repairAddresses } from '../../model/repair/repair-addresses.ts';
import { decodeNotes } from '../../model/text/decode.ts';
import { decodeStrictly } from '../../model/text/encodings.ts';

/**
 * The text of a notes file before and after its image addresses and lists are repaired. `file` is its path in
 * the notes folder, `path` is absolute. `left` counts the addresses that can't be repaired.
 */
export type Repair = { file: string; path: string; before: string; after: string; left: number };

type RepairPlan = {
  repairs: Repair[];
  /** Files that need repairs but are not UTF-8. They are not changed. */
  notUtf8: string[];
};

/** Prepares the repair of image addresses and lists in these notes files. Writes nothing. */
export async function planRepairs(
  files: readonly string[],
  context: { notesDir: string; defaultYear: number | null; index: FileIndex },
): Promise<RepairPlan> {
  const plan: RepairPlan = { repairs: [], notUtf8: [] };
  for (const file of files) {
    const path = resolve(context.notesDir, file);
    const bytes = await readFile(path);
    const before = decodeStrictly(bytes, 'utf-8');
    const text = before ?? decodeNotes(bytes, { file }).value;
    if (text === null) continue;
    const { text: indentedText, indented } = indentLists(text, { ...context, file });
    const { text: after, repaired, left } = repairAddresses(indentedText, { ...context, file });
    if (indented === 0 && repaired === 0 && left === 0) continue;
    if (before === null) plan.notUtf8.push(file);
    else plan.repairs.push({ file, path, before, after, left });
  }
  return plan;
}
