import { readFile, writeFile } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { readNotebookSource } from '../content/notebook-source.ts';
import type { Settings } from '../content/settings.ts';
import { readNotesFiles } from '../content/notes-files.ts';
import { readHeadingDate } from '../model/dates/heading-date.ts';
import { redate } from '../model/dates/redate.ts';
import { addHeading } from '../model/new-heading.ts';
import type { NotebookSource } from '../model/pages.ts';
import { grade } from '../model/severity.ts';
import type { IsoDay } from '../model/types.ts';
import { decodeExactly } from './exact-text.ts';
import { messagesOf } from './messages.ts';
import { notesPath } from './notes-path.ts';
import { reportLines } from './report.ts';

/** Where a heading was added, as `path:line`; or why none was, in words. */
type Added = { place: string } | { refused: string };

/**
 * Adds the heading of a session on `day` to the file with the latest session. Without any session it
 * goes to the only notes file there is, else to `notes.md`; where each meeting has a file of its own,
 * to a new one. Nothing is written where it is refused.
 */
export async function addSession(day: IsoDay, settings: Settings): Promise<Added> {
  const { notesDir, language, severity } = settings;
  const messages = messagesOf(language);
  const source = await readNotebookSource(settings);
  const errors = grade(source.diagnostics, severity).filter((each) => each.severity === 'error');
  if (errors.length > 0) {
    const refused = errors.map((error) => reportLines(error, { notesDir, language })).join('\n');
    return { refused };
  }
  const pathOf = (file: string) => notesPath(file, { notesDir });
  const [same] = source.pages.find(({ date }) => date === day)?.chunks ?? [];
  if (same !== undefined) {
    const place = `${pathOf(same.file)}:${same.heading?.line ?? same.line}`;
    return { refused: messages.dateExists(place, day) };
  }
  const file = fileFor(day, source) ?? (await fileWithoutSessions(notesDir));
  const bytes = await readBytes(resolve(notesDir, file));
  const text = decodeExactly(bytes);
  if (text === null) return { refused: messages.notUtf8(pathOf(file)) };
  const added = addHeading(text, { day, file, defaultYear: settings.defaultYear });
  if (added === null) return { refused: messages.noPlace(pathOf(file)) };
  await writeFile(resolve(notesDir, file), added.text);
  return { place: `${pathOf(file)}:${added.line}` };
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

/** Bytes of a file; none where it isn't there yet. */
async function readBytes(path: string): Promise<Uint8Array> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return new Uint8Array();
    throw error;
  });
}
