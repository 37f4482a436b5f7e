import { gatherPages, type NotebookSource } from '../model/gather-pages.ts';
import { splitFile } from '../model/sessions/split-file.ts';
import { readNotesFiles } from './notes-files.ts';
import type { Settings } from '../build/settings.ts';

type Options = Pick<Settings, 'notesDir' | 'notesFile' | 'defaultYear'>;

/** Reads the notes folder and cuts its files to the pages of the notebook. Nothing is parsed yet. */
export function readNotebookSource(options: Options): Promise<NotebookSource> {
  return notebookReader(options)();
}

/**
 * Reads the same notes again and again: a file with the same text is not cut again, and one that
 * can't be decoded any more stands with its last good text, beside the diagnostic.
 */
export function notebookReader(options: Options): () => Promise<NotebookSource> {
  const { defaultYear } = options;
  const lastGood = new Map<string, string>();
  let cut = new Map<string, { text: string; split: ReturnType<typeof splitFile> }>();
  return async () => {
    const { value: files, diagnostics } = await readNotesFiles(options, { lastGood });
    cut = new Map(
      files.map(({ file, text }) => {
        const known = cut.get(file);
        const split = known?.text === text ? known.split : splitFile({ file, text, defaultYear });
        return [file, { text, split }];
      }),
    );
    const source = gatherPages(Array.from(cut, ([file, { split }]) => ({ file, ...split })));
    return { ...source, diagnostics: [...diagnostics, ...source.diagnostics] };
  };
}
