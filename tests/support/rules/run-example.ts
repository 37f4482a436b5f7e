import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { checkNotes } from '../../../src/cli/check-notes.ts';
import { readSettings } from '../../../src/build/settings.ts';
import type { GradedDiagnostic } from '../../../src/model/types.ts';
import { writeImage } from '../images.ts';
import type { Example, ExampleFile } from './rule-examples.ts';

/** A diagnostic of the check; `at` is its path in the example with line and column. */
export type Found = { diagnostic: GradedDiagnostic; at: string };

/** Writes the files of an example into a folder and checks its notes. */
export async function runExample(example: Example, folder: string): Promise<Found[]> {
  for (const [path, file] of Object.entries(example)) await write(join(folder, path), file);
  const notesDir = join(folder, 'notes');
  const env = { NOTES_DIR: notesDir, IMGS_DIR: join(folder, 'imgs') };
  const { diagnostics } = await checkNotes(readSettings(PROJECT, env));
  return diagnostics.map((diagnostic) => {
    const { file, line, column } = diagnostic.place;
    return { diagnostic, at: `${relative(folder, resolve(notesDir, file))}:${line}:${column}` };
  });
}

const PROJECT = resolve(import.meta.dirname, '../../..');

async function write(path: string, file: ExampleFile): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  if (typeof file === 'string') await writeFile(path, file);
  else if ('symlinkTo' in file) await symlink(file.symlinkTo, path);
  else if ('bytes' in file) await writeFile(path, Uint8Array.from(file.bytes));
  else if ('megabytes' in file) {
    await writeFile(path, '');
    await truncate(path, file.megabytes * 2 ** 20);
  } else await writeImage(path, file);
}
