import type { IsoDay } from './types.ts';

/** Returns the day of a time in a time zone. Throws a `RangeError` if the zone does not exist. */
export function localDay(time: Date | string, timeZone: string): IsoDay {
  const parts = formatIn(timeZone).formatToParts(new Date(time));
  const partOf = (type: string) => parts.find((part) => part.type === type)?.value;
  return [partOf('year'), partOf('month'), partOf('day')].join('-');
}

/** Formats by time zone. Creating one takes about a hundred times as long as using it. */
const FORMATS = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = FORMATS.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  FORMATS.set(timeZone, format);
  return format;
}
