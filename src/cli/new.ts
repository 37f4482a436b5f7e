import { readHeadingDate } from '../model/dates/heading-date.ts';
import type { IsoDay } from '../model/types.ts';
import { addSession, type NotesLine } from './add-session.ts';
import { dictionaryOf } from '../words/dictionary.ts';
import { readNewOptions } from './new-options.ts';
import { openEditor } from './open-editor.ts';
import { commandSettings } from './project.ts';
import { todayIn } from './today.ts';

const settings = commandSettings();
const words = dictionaryOf(settings.language).commands;
const options = readNewOptions(process.argv.slice(2));
if ('unusable' in options) refuse(words.badOption(options.unusable));
else if (options.help) console.log(words.newUsage);
else {
  const day = wantedDay(options.day);
  if ('unusable' in day) refuse(day.unusable);
  else process.exitCode = await addAndOpen(day.day, options);
}

function refuse(why: string): void {
  console.error(`${why}\n${words.newUsage}`);
  process.exitCode = 2;
}

function wantedDay(written: string | null): { day: IsoDay } | { unusable: string } {
  if (written === null) {
    const today = todayIn(settings.timeZone);
    return today === null
      ? { unusable: dictionaryOf(settings.language).settings.badTimeZone(settings.timeZone) }
      : { day: today };
  }
  const date = readHeadingDate(written, { order: null });
  const isOneDay = date.kind === 'day' && date.end === null && date.written === written;
  return isOneDay ? { day: date.start } : { unusable: words.badDate(written) };
}

/** Gives the exit code: 1 where nothing was added, unless it was opened where it is already. */
async function addAndOpen(day: IsoDay, { open }: { open: boolean }): Promise<number> {
  const added = await addSession(day, settings);
  if ('place' in added) console.log(added.place);
  else console.error(added.refused);
  if (open && added.at !== null) return openAt(added.at);
  return 'place' in added ? 0 : 1;
}

async function openAt(at: NotesLine): Promise<number> {
  const opened = await openEditor(at, process.env);
  if (opened.outcome === 'closed') return 0;
  console.error(opened.outcome === 'none' ? words.noEditor : words.editorFailed(opened.editor));
  return 1;
}
