import { stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { slashPath } from '../../build/slash-path.ts';
import { isNotesFile } from '../../model/text/notes-file.ts';
import type { Diagnostic } from '../../model/types.ts';
import { type FolderEntry, folderEntries } from './folder-entries.ts';
import type { NotebookFolders } from './listed-files.ts';

/**
 * Reports symbolic links that look like notes or lead to folders, and notes that are not regular files.
 * None of them is read. The file of a diagnostic is the path relative to the notes folder.
 */
export async function skippedEntries({
  notesDir,
  imagesDir,
}: NotebookFolders): Promise<Diagnostic[]> {
  const listed = await Promise.all(
    [notesDir, imagesDir].map((folder) =>
      folderEntries(folder, { skipUnreadable: true }).catch(() => []),
    ),
  );
  const unread = listed.flat().filter(({ kind }) => kind !== 'file');
  const skipped = new Map<string, Diagnostic>();
  for (const entry of unread) {
    if (!(isNotesFile(entry.name) || (await leadsToFolder(entry)))) continue;
    const file = slashPath(relative(notesDir, entry.absolute));
    skipped.set(entry.absolute, {
      rule: 'entry-skipped',
      place: { file, line: 1, column: 1 },
      values: { name: file, reason: entry.kind },
    });
  }
  return [...skipped.values()];
}

async function leadsToFolder({ kind, absolute }: FolderEntry): Promise<boolean> {
  if (kind !== 'link') return false;
  return stat(absolute).then(
    (target) => target.isDirectory(),
    () => false,
  );
}
