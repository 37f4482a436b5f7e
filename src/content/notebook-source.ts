import { gatherPages, type NotebookSource } from '../model/pages.ts';
import { splitFile } from '../model/split.ts';
import { readNotesFiles } from './notes-files.ts';
import type { Settings } from './settings.ts';

/** Reads the notes folder and cuts its files to the pages of the notebook. Nothing is parsed yet. */
export async function readNotebookSource({
  notesDir,
  defaultYear,
}: Pick<Settings, 'notesDir' | 'defaultYear'>): Promise<NotebookSource> {
  const { value: files, diagnostics } = await readNotesFiles(notesDir);
  const source = gatherPages(
    files.map((file) => ({ file: file.file, ...splitFile({ ...file, defaultYear }) })),
  );
  return { ...source, diagnostics: [...diagnostics, ...source.diagnostics] };
}
