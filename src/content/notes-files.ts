import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { decodeNotes } from '../model/text/decode.ts';
import type { Settings } from '../build/settings.ts';
import { isNotesFile } from '../model/files/file-path.ts';
import type { Diagnostic, Reading } from '../model/types.ts';

/** A notes file: `file` is its path under the notes folder, with `/`; line ends are `\n`. */
export type NotesFile = { file: string; text: string };

/**
 * Reads every note under the notes folder, drafts left out. What can't be decoded is left out with
 * `encoding-invalid`, unless `lastGood`, a text for each file read before, has one for it. A folder
 * that isn't there is `notes-missing`. With `notesFile` only that file is read.
 */
export async function readNotesFiles(
  { notesDir, notesFile }: Pick<Settings, 'notesDir' | 'notesFile'>,
  { lastGood = new Map() }: { lastGood?: Map<string, string> } = {},
): Promise<Reading<NotesFile[]>> {
  const paths = notesFile === null ? await listNotes(notesDir) : [join(notesDir, notesFile)];
  if (paths === null) {
    const place = { file: notesDir, line: 1, column: 1 };
    return {
      value: [],
      diagnostics: [{ rule: 'notes-missing', place, values: { folder: notesDir } }],
    };
  }
  const value: NotesFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    const file = relative(notesDir, path).split(sep).join('/');
    const read = decodeNotes(await readFile(path), { file });
    diagnostics.push(...read.diagnostics);
    const text = read.value ?? lastGood.get(file);
    if (text === undefined) continue;
    lastGood.set(file, text);
    value.push({ file, text });
  }
  return { value, diagnostics };
}

/** Absolute paths of the notes; null where the folder isn't there. */
async function listNotes(notesDir: string): Promise<string[] | null> {
  try {
    const entries = await readdir(notesDir, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && isNotesFile(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !HIDDEN.test(relative(notesDir, path)))
      .sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && isAbsent(error.code)) return null;
    throw error;
  }
}

/** A file or folder whose name begins with `.` or `_`. */
const HIDDEN = /(?:^|[\\/])(?:[._]|node_modules[\\/])/;

function isAbsent(code: unknown): boolean {
  return code === 'ENOENT' || code === 'ENOTDIR';
}
