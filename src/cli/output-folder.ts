import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Settings } from '../build/settings.ts';
import { hasCode } from '../content/file-errors.ts';
import { dictionaryOf } from '../words/dictionary.ts';
import { CommandError } from './command-line.ts';

/** Refuses to replace a folder that has other files than those of a built site. */
export async function checkOutput({ outDir, language }: Settings): Promise<void> {
  const names = await readdir(outDir).catch((): string[] => []);
  if (names.length === 0 || names.includes('notes.json')) return;
  throw new CommandError(dictionaryOf(language).commands.foreignOutput(outDir));
}

/** Replaces a folder as a whole. At no time is it visible half written. */
export async function replaceFolder(folder: string, replacement: string): Promise<void> {
  const next = join(dirname(folder), `.${basename(folder)}-${process.pid}`);
  const old = `${next}-old`;
  await mkdir(dirname(folder), { recursive: true });
  try {
    await moveFolder(replacement, next);
    await rename(folder, old).catch(() => undefined);
    await rename(next, folder);
  } finally {
    await rm(next, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}

async function moveFolder(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    // The output may be on another disk.
    if (!hasCode(error, 'EXDEV')) throw error;
    await cp(from, to, { recursive: true });
  }
}
