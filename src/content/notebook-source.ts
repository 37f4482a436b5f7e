import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Settings } from '../build/settings.ts';
import { slashPath } from '../build/slash-path.ts';
import { isMissing } from './files/file-errors.ts';
import { folderEntries } from './files/folder-entries.ts';
import { isNotesFile } from '../model/text/notes-file.ts';
import { gatherPages, type NotebookSource } from '../model/gather-pages.ts';
import { folderDays } from '../model/sessions/file-dates/folder-days.ts';
import { splitFile } from '../model/sessions/split-file.ts';
import { decodeNotes } from '../model/text/decode.ts';
import { HTML_PAGE } from '../model/text/file-kind.ts';
import type { Diagnostic, IsoDay, Reading } from '../model/types.ts';

type Options = Pick<Settings, 'notesDir' | 'notesFile' | 'defaultYear' | 'lineBreaks'>;

/**
 * The text of a notes file, with `\n` as line ending. `file` is its path in the notes folder, with `/`.
 * `written` is the text with the file's own line endings and control characters; it has the same lines.
 */
export type NotesText = { file: string; text: string; written: string };

/** The pages of a notebook before their Markdown is parsed, and the texts of its files. */
export type SourceReading = { source: NotebookSource; texts: NotesText[] };

/** A file that was split before, with its day according to the other files of its folder. */
type KnownSplit = {
  text: string;
  day: IsoDay | undefined;
  split: ReturnType<typeof splitFile>;
};

/** Reads the notes files and splits them into the pages of the notebook. */
export function readNotebookSource(options: Options): Promise<SourceReading> {
  return createSourceReader(options)();
}

/**
 * Creates a function that reads the notes again on each call. Only files that have changed are split
 * again. A file that can no longer be decoded keeps its last good text. The texts are split after
 * `onTexts` has resolved.
 */
export function createSourceReader(
  options: Options,
  { onTexts }: { onTexts?: (texts: readonly NotesText[]) => Promise<void> } = {},
): () => Promise<SourceReading> {
  const { defaultYear, lineBreaks } = options;
  const lastGood = new Map<string, NotesText>();
  let splits = new Map<string, KnownSplit>();
  return async () => {
    const { value: texts, diagnostics } = await readNotesFiles(options, lastGood);
    await onTexts?.(texts);
    const days = folderDays(texts);
    splits = new Map(
      texts.map(({ file, text }) => {
        const known = splits.get(file);
        const folderDay = days.get(file) ?? null;
        const isKnown = known?.text === text && known.day === folderDay?.day;
        const split = isKnown
          ? known.split
          : splitFile({ file, text, defaultYear, lineBreaks, folderDay });
        return [file, { text, day: folderDay?.day, split }];
      }),
    );
    const source = gatherPages(Array.from(splits.values(), ({ split }) => split));
    const all = [...diagnostics, ...source.diagnostics];
    return { source: { ...source, diagnostics: all }, texts };
  };
}

/**
 * Reads every notes file in the notes folder except drafts, or only `notesFile` if it is not null. A
 * file that can't be decoded is reported; its text in `lastGood` replaces it, or it is left out. A saved
 * web page is an error only if there are no other notes. Every text that was read is added to `lastGood`.
 */
export async function readNotesFiles(
  { notesDir, notesFile }: Pick<Options, 'notesDir' | 'notesFile'>,
  lastGood = new Map<string, NotesText>(),
): Promise<Reading<NotesText[]>> {
  const paths = notesFile === null ? await listNotes(notesDir) : [join(notesDir, notesFile)];
  if (paths === null) {
    const place = { file: notesDir, line: 1, column: 1 };
    const values = { folder: notesDir };
    return { value: [], diagnostics: [{ rule: 'notes-missing', place, values }] };
  }
  const value: NotesText[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    const file = slashPath(relative(notesDir, path));
    const read = decodeNotes(await readFile(path), { file });
    diagnostics.push(...read.diagnostics);
    const text = notesText(file, read) ?? lastGood.get(file);
    if (text === undefined) continue;
    lastGood.set(file, text);
    value.push(text);
  }
  return { value, diagnostics: value.length > 0 ? diagnostics.map(downgradeWebPage) : diagnostics };
}

function notesText(
  file: string,
  { value, written }: ReturnType<typeof decodeNotes>,
): NotesText | null {
  if (value === null || written === null) return null;
  // Most files have nothing to clean, and then one string is enough.
  return { file, text: value, written: value === written ? value : written };
}

/** Turns the error about a saved web page into a warning, so that it doesn't stop a build of other notes. */
function downgradeWebPage(diagnostic: Diagnostic): Diagnostic {
  const isPage = diagnostic.rule === 'encoding-invalid' && diagnostic.values['what'] === HTML_PAGE;
  return isPage ? { ...diagnostic, rule: 'file-is-html', values: {} } : diagnostic;
}

/** Returns the absolute paths of the notes, or null if the folder does not exist. */
async function listNotes(notesDir: string): Promise<string[] | null> {
  try {
    const entries = await folderEntries(notesDir);
    return entries
      .filter(({ name, kind }) => kind === 'file' && isNotesFile(name) && !/^[._]/.test(name))
      .map(({ absolute }) => absolute)
      .sort();
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
