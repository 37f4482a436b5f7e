import { readFile, writeFile } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { readNotebookSource } from '../content/notebook-source.ts';
import type { Settings } from '../build/settings.ts';
import { readNotesFiles } from '../content/notes-files.ts';
import { readHeadingDate } from '../model/dates/heading-date.ts';
import { redate } from '../model/dates/redate.ts';
import { addHeading } from '../model/new-session/add-heading.ts';
import type { NotebookSource } from '../model/gather-pages.ts';
import { gradeDiagnostics } from '../model/diagnostics/graded.ts';
import type { IsoDay } from '../model/types.ts';
import { sessionDate } from '../site/views/day-words.ts';
import { decodeExactly } from './exact-text.ts';
import { dictionaryOf } from '../words/dictionary.ts';
import { notesPath } from './notes-path.ts';
import { reportLines } from './report.ts';

/** A line of a notes file; `path` is absolute. */
export type NotesLine = { path: string; line: number };

/** Where a heading was added, `place` in words; or why none was, and where it is already. */
type Added = { place: string; at: NotesLine } | { refused: string; at: NotesLine | null };

/**
 * Adds the heading of a session on `day` to the file with the latest session. Without any session it
 * goes to the only notes file there is, else to `notes.md`; where each meeting has a file of its own,
 * to a new one. The template of the settings goes under it. Nothing is written where it is refused.
 */
export async function addSession(day: IsoDay, settings: Settings): Promise<Added> {
  const { notesDir, language, severity } = settings;
  const messages = dictionaryOf(language).commands;
  const source = await readNotebookSource(settings);
  const errors = gradeDiagnostics(source.diagnostics, severity).filter(
    (each) => each.severity === 'error',
  );
  if (errors.length > 0) {
    const refused = errors.map((error) => reportLines(error, { notesDir, language })).join('\n');
    return { refused, at: null };
  }
  const pathOf = (file: string) => notesPath(file, { notesDir });
  const [same] = source.pages.find(({ date }) => date === day)?.chunks ?? [];
  if (same !== undefined) {
    const line = same.heading?.line ?? same.line;
    const refused = messages.dateExists(`${pathOf(same.file)}:${line}`, day);
    return { refused, at: { path: resolve(notesDir, same.file), line } };
  }
  const file = fileFor(day, source) ?? (await fileWithoutSessions(notesDir));
  const path = resolve(notesDir, file);
  const text = decodeExactly(await readBytes(path));
  if (text === null) return { refused: messages.notUtf8(pathOf(file)), at: null };
  const body = await templateFor(day, settings);
  if (body === null) {
    return { refused: messages.noTemplate(settings.newTemplate ?? ''), at: null };
  }
  const about = { day, file, defaultYear: settings.defaultYear };
  const added = addHeading(text, { ...about, body });
  if (added === null) {
    const isTemplate = body !== '' && addHeading(text, about) !== null;
    const refused = isTemplate
      ? messages.templateOpens(settings.newTemplate ?? '')
      : messages.noPlace(pathOf(file));
    return { refused, at: null };
  }
  await writeFile(path, added.text);
  return { place: `${pathOf(file)}:${added.line}`, at: { path, line: added.line } };
}

/** The file of the latest session; another beside it where the file itself is that session. */
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

async function fileWithoutSessions(notesDir: string): Promise<string> {
  const { value: files } = await readNotesFiles(notesDir);
  const [only] = files;
  return files.length === 1 && only !== undefined ? only.file : 'notes.md';
}

/** What goes under the heading; empty where nothing does, null for a file that can't be read. */
async function templateFor(
  day: IsoDay,
  { newTemplate, language }: Settings,
): Promise<string | null> {
  if (newTemplate === null) return '';
  const bytes = await readFile(newTemplate).catch(() => null);
  const template = bytes === null ? null : decodeExactly(bytes);
  const weekday = sessionDate({ date: day, end: null }, language)?.start.weekday ?? '';
  return template?.replaceAll('{date}', day).replaceAll('{weekday}', weekday) ?? null;
}

/** Bytes of a file; none where it isn't there yet. */
async function readBytes(path: string): Promise<Uint8Array> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return new Uint8Array();
    throw error;
  });
}
