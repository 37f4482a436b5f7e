import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { decodeNotes } from '../model/text/decode.ts';
import type { FileIndex } from '../model/files/file-index.ts';
import type { IndexedFile } from '../model/files/file-path.ts';
import { repairAddresses } from '../model/repair/repair-addresses.ts';
import { decodeExactly } from './exact-text.ts';

/** A notes file with other image addresses. `file` is its path under the notes folder. */
export type Repair = { file: string; path: string; before: string; after: string; left: number };

type Plan = {
  repairs: Repair[];
  /** Files with addresses to repair that are not UTF-8, which are left as they are. */
  notUtf8: string[];
};

/** Prepares the repair of image addresses in these notes files. Nothing is written yet. */
export async function planRepairs(
  files: readonly string[],
  context: { notesDir: string; defaultYear: number | null; index: FileIndex<IndexedFile> },
): Promise<Plan> {
  const plan: Plan = { repairs: [], notUtf8: [] };
  for (const file of files) {
    const path = resolve(context.notesDir, file);
    const bytes = await readFile(path);
    const before = decodeExactly(bytes);
    const text = before ?? decodeNotes(bytes, { file }).value;
    if (text === null) continue;
    const { text: after, repaired, left } = repairAddresses(text, { ...context, file });
    if (repaired === 0 && left === 0) continue;
    if (before === null) plan.notUtf8.push(file);
    else plan.repairs.push({ file, path, before, after, left });
  }
  return plan;
}
