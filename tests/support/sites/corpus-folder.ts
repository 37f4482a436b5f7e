import { chmod, mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { writeImage } from '../images.ts';

/** A file that a corpus row needs. Its path is relative to the notes folder. */
export type DiskEntry = {
  path: string;
  text?: string;
  base64?: string;
  png?: boolean;
  dir?: boolean;
  symlinkTo?: string;
  mode?: string | number;
};

/** Writes the files of a corpus row into a new temporary folder and returns its path. */
export async function corpusFolder(disk: readonly DiskEntry[]): Promise<string> {
  const notesDir = join(await mkdtemp(join(tmpdir(), 'running-notes-')), 'notes');
  await mkdir(notesDir);
  for (const entry of disk) {
    // A file system may refuse a name. The row then tests a missing image.
    await writeEntry(join(notesDir, entry.path), entry).catch(() => undefined);
  }
  return notesDir;
}

async function writeEntry(path: string, entry: DiskEntry): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  if (entry.dir) await mkdir(path, { recursive: true });
  else if (entry.symlinkTo !== undefined) await symlink(entry.symlinkTo, path);
  else if (entry.text !== undefined) await writeFile(path, entry.text);
  else if (entry.base64 !== undefined) await writeFile(path, Buffer.from(entry.base64, 'base64'));
  else await writeImage(path, entry.png ? { format: 'png' } : {});
  if (entry.mode !== undefined) await chmod(path, Number.parseInt(String(entry.mode), 8));
}
