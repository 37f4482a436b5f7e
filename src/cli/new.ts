import { readHeadingDate } from '../model/dates/heading-date.ts';
import type { IsoDay } from '../model/types.ts';
import { addSession } from './add-session.ts';
import { messagesOf } from './messages.ts';
import { commandSettings } from './project.ts';
import { todayIn } from './today.ts';

const settings = commandSettings();
const messages = messagesOf(settings.language);
const day = wantedDay(process.argv.slice(2).filter((arg) => arg !== '--'));
if ('unusable' in day) {
  console.error(`${day.unusable}\n${messages.newUsage}`);
  process.exitCode = 2;
} else {
  const added = await addSession(day.day, settings);
  if ('place' in added) {
    console.log(added.place);
  } else {
    console.error(added.refused);
    process.exitCode = 1;
  }
}

function wantedDay([written, ...more]: readonly string[]): { day: IsoDay } | { unusable: string } {
  const [tooMuch = written] = more;
  if (tooMuch?.startsWith('-') || more.length > 0) {
    return { unusable: messages.badOption(String(tooMuch)) };
  }
  if (written === undefined) {
    const today = todayIn(settings.timeZone);
    return today === null ? { unusable: messages.badTimeZone(settings.timeZone) } : { day: today };
  }
  const date = readHeadingDate(written, { order: null });
  const isOneDay = date.kind === 'day' && date.end === null && date.written === written;
  return isOneDay ? { day: date.start } : { unusable: messages.badDate(written) };
}
