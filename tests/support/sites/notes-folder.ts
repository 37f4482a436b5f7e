import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { readSettings, type Settings } from '../../../src/build/settings.ts';

const PROJECT = join(import.meta.dirname, '../../..');

/** A temporary folder with the folders `notes` and `imgs`, and the settings of its notebook. */
export type NotesFolder = {
  folder: string;
  settings: Settings;
  write: (path: string, content: string | Uint8Array) => Promise<void>;
};

/** Creates a temporary folder with these files, which is removed after the tests of the file. */
export async function notesFolder(
  files: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): Promise<NotesFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'running-notes-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const write = async (path: string, content: string | Uint8Array) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  };
  for (const [path, content] of Object.entries(files)) await write(path, content);
  const settings = readSettings(PROJECT, {
    NOTES_DIR: join(folder, 'notes'),
    IMGS_DIR: join(folder, 'imgs'),
    ...env,
  });
  return { folder, settings, write };
}
