import { readFile } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { isMissing } from '../../content/files/file-errors.ts';
import { type NotesText, readNotebookSource } from '../../content/notebook-source.ts';
import type { Settings } from '../../build/settings.ts';
import { readHeadingDate } from '../../model/dates/heading-date.ts';
import { redate } from '../../model/dates/redate.ts';
import { decodeStrictly } from '../../model/text/encodings.ts';
import { addHeading } from '../../model/new-session/add-heading.ts';
import type { NotebookSource } from '../../model/gather-pages.ts';
import { gradeDiagnostics } from '../../model/diagnostics.ts';
import type { IsoDay } from '../../model/types.ts';
import { sessionDate } from '../../site/views/sessions/day-words.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { CommandError } from '../command-error.ts';
import type { NotesLine } from './open-editor.ts';
import { replaceNotes } from './replace-notes.ts';
import { notesPath, reportList } from '../report/report.ts';

/**
 * Adds the heading of a session on `day`, followed by the template of the settings. It goes to the
 * file with the latest session, or to a new file if that file contains only this session. Without any
 * session it goes to the only notes file, or to `notes.md`. Returns the new heading, or the one that
 * exists already. Throws a {@link CommandError} if the heading would not open a session, or if another
 * program has changed the file in the meantime.
 */
export async function addSession(
  day: IsoDay,
  settings: Settings,
): Promise<NotesLine & { place: string; isNew: boolean }> {
  const { notesDir, language, severity } = settings;
  const texts = dictionaryOf(language).commands;
  const { source, texts: notes } = await readNotebookSource(settings);
  const errors = gradeDiagnostics(source.diagnostics, severity).filter(
    (each) => each.severity === 'error',
  );
  if (errors.length > 0) {
    throw new CommandError(reportList(errors, { notesDir, language }));
  }
  const pathOf = (file: string) => notesPath(file, { notesDir });
  const [same] = source.pages.find(({ date }) => date === day)?.chunks ?? [];
  if (same !== undefined) {
    const line = same.heading?.line ?? same.line;
    const place = `${pathOf(same.file)}:${line}`;
    return { path: resolve(notesDir, same.file), line, place, isNew: false };
  }
  const file = settings.notesFile ?? fileFor(day, source) ?? fileWithoutSessions(notes);
  const path = resolve(notesDir, file);
  const text = decodeStrictly(await readBytes(path), 'utf-8');
  if (text === null) throw new CommandError(texts.notUtf8(pathOf(file)));
  const body = await templateFor(day, settings);
  const about = { day, file, defaultYear: settings.defaultYear };
  const added = addHeading(text, { ...about, body });
  if (added === null) {
    const isTemplate = body !== '' && addHeading(text, about) !== null;
    throw new CommandError(
      isTemplate ? texts.templateOpens(settings.newTemplate ?? '') : texts.noPlace(pathOf(file)),
    );
  }
  if (!(await replaceNotes(path, added.text, text))) {
    throw new CommandError(texts.changedMeanwhile(pathOf(file)));
  }
  return { path, line: added.line, place: `${pathOf(file)}:${added.line}`, isNew: true };
}

/** Returns the file for a new session, or null if there is no session yet. */
function fileFor(day: IsoDay, { pages }: NotebookSource): string | null {
  const latest = pages.findLast(({ date }) => date !== null);
  const chunk = latest?.chunks.at(-1);
  if (chunk === undefined || !latest?.date) return null;
  const { file, heading } = chunk;
  const reading = heading && readHeadingDate(heading.text, { order: 'month-first' });
  if (reading?.kind === 'day' || reading?.kind === 'no-year') return file;
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const name = readHeadingDate(basename(file, extname(file)), { order: null });
  const written = name.kind === 'day' && name.start === latest.date ? name.written : '';
  const isPadded = !/(?<!\d)\d(?!\d)/.test(written);
  return `${folder}${redate(written, { from: latest.date, to: day, isPadded }) ?? day}.md`;
}

function fileWithoutSessions(notes: readonly NotesText[]): string {
  const [only] = notes;
  return notes.length === 1 && only !== undefined ? only.file : 'notes.md';
}

/** Returns the filled template, or an empty text if none is set. */
async function templateFor(day: IsoDay, { newTemplate, language }: Settings): Promise<string> {
  if (newTemplate === null) return '';
  const bytes = await readFile(newTemplate).catch(() => null);
  const template = bytes && decodeStrictly(bytes, 'utf-8');
  if (template === null) {
    throw new CommandError(dictionaryOf(language).commands.noTemplate(newTemplate));
  }
  const weekday = sessionDate({ date: day, end: null }, language)?.start.weekday ?? '';
  return template.replaceAll('{date}', day).replaceAll('{weekday}', weekday);
}

/** Reads a file; one that does not exist yet counts as empty. */
async function readBytes(path: string): Promise<Uint8Array> {
  return readFile(path).catch((error: unknown) => {
    if (isMissing(error)) return new Uint8Array();
    throw error;
  });
}
