import { randomUUID } from 'node:crypto';
import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ignoreMissing, isFileError } from '../../content/files/file-errors.ts';

/**
 * Replaces the text of a notes file, or of the file that a link leads to, as a whole. If the writing
 * fails or is interrupted, the file keeps its old text. Changes nothing and returns false if another
 * program has changed the file since its text was `expected`. A file that does not exist counts as empty.
 */
export async function replaceNotes(path: string, text: string, expected: string): Promise<boolean> {
  const file = (await realpath(path).catch(ignoreMissing)) ?? path;
  const mode = (await stat(file).catch(ignoreMissing))?.mode;
  const next = join(dirname(file), `.${randomUUID()}.tmp`);
  try {
    await writeNew(next, text, mode);
    const current = (await readFile(file).catch(ignoreMissing)) ?? new Uint8Array();
    if (!Buffer.from(expected).equals(current)) return false;
    await rename(next, file);
    return true;
  } catch (error) {
    // Messages name the notes.
    throw isFileError(error) ? Object.assign(error, { path, dest: undefined }) : error;
  } finally {
    await rm(next, { force: true });
  }
}

/** Writes a new file, down to the disk. */
async function writeNew(path: string, text: string, mode: number | undefined): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(text);
    if (mode !== undefined) await file.chmod(mode);
    await file.sync();
  } finally {
    await file.close();
  }
}
