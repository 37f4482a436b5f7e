import type { Settings } from '../build/settings.ts';
import { gatherPages, type NotebookSource } from '../model/gather-pages.ts';
import { splitFile } from '../model/sessions/split-file.ts';
import { type NotesText, readNotesFiles } from './notes-files.ts';

type Options = Pick<Settings, 'notesDir' | 'notesFile' | 'defaultYear'>;

/** The pages of a notebook before their Markdown is parsed, with the texts of its files. */
export type NotesSource = NotebookSource & { notes: NotesText[] };

/** Reads the notes files and splits them into the pages of the notebook. */
export function readNotesSource(options: Options): Promise<NotesSource> {
  return createSourceReader(options)();
}

/**
 * Creates a function that reads the notes again on each call. Only files that have changed are split
 * again. A file that can no longer be decoded keeps its last good text.
 */
export function createSourceReader(options: Options): () => Promise<NotesSource> {
  const { defaultYear } = options;
  const lastGood = new Map<string, string>();
  let splits = new Map<string, { text: string; split: ReturnType<typeof splitFile> }>();
  return async () => {
    const { value: notes, diagnostics } = await readNotesFiles(options, lastGood);
    splits = new Map(
      notes.map(({ file, text }) => {
        const known = splits.get(file);
        const split = known?.text === text ? known.split : splitFile({ file, text, defaultYear });
        return [file, { text, split }];
      }),
    );
    const source = gatherPages(Array.from(splits.values(), ({ split }) => split));
    return { ...source, notes, diagnostics: [...diagnostics, ...source.diagnostics] };
  };
}
