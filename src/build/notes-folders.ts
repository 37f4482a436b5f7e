import { statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { config } from '../config.ts';
import type { SettingsFile } from './settings-file.ts';

/** Returns whether the path leads to a folder. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Returns the notes folder for a settings file that has none: `notes` beside it, or its own folder. */
export function notesBeside(folder: string): string {
  const notes = join(folder, config.notesDir);
  return isFolder(notes) ? notes : folder;
}

/** Returns the images folder of notes: `imgs` in their folder or beside it, or that folder itself. */
export function imagesBeside(notesDir: string): string {
  const candidates = [join(notesDir, 'imgs'), join(dirname(notesDir), 'imgs'), notesDir];
  return candidates.find(isFolder) ?? notesDir;
}

/**
 * Returns whether a settings file describes the notes in a folder. It describes those in its own
 * folder and in its `notesDir`, and any notes if that folder does not exist.
 */
export function describesNotes(
  file: Pick<SettingsFile, 'folder' | 'values'> | null,
  notesDir: string,
): boolean {
  if (file === null) return false;
  const own = resolve(file.folder, file.values.notesDir ?? config.notesDir);
  if (!isFolder(own)) return true;
  return [file.folder, own].some((folder) => isInsideFolder(notesDir, folder));
}

/** Returns whether a path is the folder itself or inside it. */
export function isInsideFolder(path: string, folder: string): boolean {
  const inside = relative(folder, path);
  return !isAbsolute(inside) && !/^\.\.(?:[\\/]|$)/.test(inside);
}
