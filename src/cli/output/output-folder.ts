import { access, constants, lstat, readdir, realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Settings } from '../../build/settings.ts';
import { isBuiltSite } from '../../content/files/built-site.ts';
import { ignoreMissing } from '../../content/files/file-errors.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { CommandError } from '../command-error.ts';
import { ensureFolder } from './ensure-folder.ts';
import { recoverFolder } from './replace-folder.ts';
import { ADDED_BY_USERS } from './site-files.ts';

/**
 * Prepares the output folder before a build and returns its path, which is where a link leads.
 * Restores the site that an interrupted build has left aside. Throws a `CommandError` for a file, and
 * for a folder whose files are not those of a site.
 */
export async function openOutput({ outDir, language }: Settings): Promise<string> {
  const texts = dictionaryOf(language).commands;
  await ensureFolder(dirname(outDir));
  const link = await lstat(outDir).catch(ignoreMissing);
  const folder = link?.isSymbolicLink() ? await realpath(outDir).catch(ignoreMissing) : outDir;
  if (folder === null) throw new CommandError(texts.deadOutput(outDir));
  await recoverFolder(folder);
  const stats = await lstat(folder).catch(ignoreMissing);
  await access(stats === null ? dirname(folder) : folder, constants.W_OK);
  if (stats === null) return folder;
  if (!stats.isDirectory()) throw new CommandError(texts.fileOutput(outDir));
  const others = (await readdir(folder)).filter((name) => !ADDED_BY_USERS.test(name));
  if (others.length === 0 || isBuiltSite(folder)) return folder;
  throw new CommandError(texts.foreignOutput(outDir));
}
