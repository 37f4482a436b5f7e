import { execFile } from 'node:child_process';
import { createHash, type Hash } from 'node:crypto';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Settings } from '../build/settings.ts';
import { listFiles } from '../content/listed-files.ts';

/** Digests of everything that a site depends on. */
export type BuildInputs = {
  /** The code, the settings and the public files. A page of another digest is made again. */
  code: string;
  /** The same, and the notes, the images and the history of the notes. */
  all: string;
};

/**
 * Digests the inputs of a build. Files in the notes and images folders count as unchanged if their
 * sizes and times are.
 */
export async function buildInputs(settings: Settings): Promise<BuildInputs> {
  const { project, notesDir, siteUrl } = settings;
  const hash = createHash('sha256').update(JSON.stringify([settings, process.version]));
  for (const path of CODE) await addContent(hash, join(project, path));
  const code = hash.copy().digest('hex');
  for (const { absolute } of await listFiles(settings, /(?:)/)) {
    const { size, mtimeMs, ctimeMs } = await stat(absolute);
    hash.update(JSON.stringify([absolute, size, mtimeMs, ctimeMs]));
  }
  // Dates of commits are shown only next to absolute addresses.
  if (siteUrl !== null) hash.update(await commitOf(notesDir));
  return { code, all: hash.digest('hex') };
}

const CODE = ['src', 'packages/cards/src', 'public', 'astro.config.ts', 'package-lock.json'];

/** Adds the names and the contents of a file, or of all files in a folder. */
async function addContent(hash: Hash, path: string): Promise<void> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null);
  if (entries === null) {
    hash.update(path).update(await readFile(path).catch(() => ''));
    return;
  }
  for (const { name } of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    await addContent(hash, join(path, name));
  }
}

/** Returns the checked-out commit of a folder; empty without git or a repository. */
function commitOf(folder: string): Promise<string> {
  return promisify(execFile)('git', ['rev-parse', 'HEAD'], { cwd: folder }).then(
    ({ stdout }) => stdout,
    () => '',
  );
}
