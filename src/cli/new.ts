import { existsSync } from 'node:fs';
import { readHeadingDate } from '../model/dates/heading-date.ts';
import { localDay } from '../model/local-day.ts';
import type { IsoDay } from '../model/types.ts';
import type { CommandTexts } from '../words/dictionary.ts';
import { addSession } from './edit/add-session.ts';
import { UsageError } from './command-error.ts';
import { callerPath, commandSettings, onlyPath, readArguments } from './command-line.ts';
import { openEditor } from './edit/open-editor.ts';

/**
 * Adds the heading of a session and prints where. An argument in the form of a date is the day, any
 * other is the path of the notes. The exit code is 1 if nothing was added, unless `--open` opens the
 * heading that exists already.
 */
export async function runNew(args: readonly string[], texts: CommandTexts): Promise<number> {
  const { values, positionals } = readArguments(args, {
    options: { open: { type: 'boolean' } },
    texts,
  });
  const { days = [], paths = [] } = Object.groupBy(positionals, (argument) =>
    isDateLike(argument) ? 'days' : 'paths',
  );
  const settings = commandSettings({ notes: onlyPath(paths, texts) });
  const written = onlyPath(days, texts);
  const day = written === undefined ? localDay(new Date(), settings.timeZone) : exactDay(written);
  if (day === null) throw new UsageError(texts.badDate(String(written)));
  const added = await addSession(day, settings);
  if (added.isNew) console.log(added.place);
  else console.error(texts.dateExists(added.place, day));
  if (!values.open) return added.isNew ? 0 : 1;
  const opened = await openEditor(added, process.env);
  if (opened.outcome === 'closed') return 0;
  console.error(opened.outcome === 'none' ? texts.noEditor : texts.editorFailed(opened.editor));
  return 1;
}

/** Returns whether an argument is meant as a date, even as one that does not exist. */
function isDateLike(argument: string): boolean {
  if (exactDay(argument) !== null || /^\d[\d\s/.年月日号-]*$/.test(argument)) return true;
  return !/[/\\.]/.test(argument) && !existsSync(callerPath(argument));
}

/** Reads a date that names one day and nothing else. */
function exactDay(written: string): IsoDay | null {
  const date = readHeadingDate(written, { order: null });
  const isExact = date.kind === 'day' && date.end === null && date.written === written;
  return isExact ? date.start : null;
}
