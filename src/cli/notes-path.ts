import { relative, resolve } from 'node:path';

/**
 * The path that leads to a file of a diagnostic from the folder `from`. A diagnostic names its file
 * by the path from the notes folder, and that folder itself by its absolute path.
 */
export function notesPath(
  file: string,
  { notesDir, from = process.cwd() }: { notesDir: string; from?: string },
): string {
  return file === notesDir ? file : relative(from, resolve(notesDir, file));
}
