import type { FigureOutline, IsoDay, Language } from '../../../model/types.ts';
import type { DayWords, SessionDate } from '../../types.ts';

/** Returns the date of a session in words, or null if the session has none. */
export function sessionDate(
  { date, end }: { date: IsoDay | null; end: IsoDay | null },
  language: Language,
): SessionDate | null {
  if (date === null) return null;
  const start = dayWords(date, language);
  if (end === null) return { start, end: null, until: null };
  const last = dayWords(end, language);
  const isOneMonth = last.iso.slice(0, 7) === start.iso.slice(0, 7);
  const dayAlone = language === 'zh-CN' ? `${last.day}日` : last.day;
  return { start, end: last, until: isOneMonth ? dayAlone : last.monthDay };
}

/** Returns a whole date: `2020年3月11日 星期三`, or `2024年1月25日 – 2月22日` for a range. */
export function dateInFull({ start, end }: SessionDate, language: Language): string {
  if (end === null) return start.full;
  const isOneYear = start.year === end.year;
  return language === 'zh-CN'
    ? `${start.date} – ${isOneYear ? end.monthDay : end.date}`
    : `${isOneYear ? start.monthDay : start.date} – ${end.date}`;
}

/**
 * Returns the first and last capture time of figures, `16:02–16:29`; null if none has a time. Images
 * that were captured on other days than the session don't count.
 */
export function captureSpan(
  figures: readonly Pick<FigureOutline, 'captured'>[],
  days: Days,
): string | null {
  const captures = figures.flatMap(({ captured }) => captured ?? []);
  const times = captures.filter((captured) => isWithin(captured, days)).sort();
  if (times.length === 0) return null;
  return [...new Set([times[0], times.at(-1)].map((time = '') => clockTime(time)))].join('–');
}

/** Returns the clock time of a capture time: `16:43`. */
export function clockTime(captured: string): string {
  return captured.slice(11, 16);
}

/**
 * Returns the clock time of a capture time, after the day if the image was not captured during the
 * session: `3/10 16:43`. For another year, returns only the day: `2019/3/10`.
 */
export function captureWords(captured: string, days: Days): string {
  if (isWithin(captured, days)) return clockTime(captured);
  const [year, month, day] = captured.slice(0, 10).split('-').map(Number);
  const isOtherYear = days.date?.slice(0, 4) !== captured.slice(0, 4);
  return isOtherYear ? `${year}/${month}/${day}` : `${month}/${day} ${clockTime(captured)}`;
}

/** The days of a session. */
type Days = { date: IsoDay | null; end: IsoDay | null };

function isWithin(captured: string, { date, end }: Days): boolean {
  const day = captured.slice(0, 10);
  return date === null || (date <= day && day <= (end ?? date));
}

/** Returns the short names of the months: `3月`, `Mar`. */
export function monthNames(language: Language): string[] {
  return Array.from({ length: 12 }, (_, index) => monthName(Date.UTC(2020, index, 1), language));
}

/** Returns the short name of a month. Only `Sept` would have four letters. */
function monthName(day: Date | number, language: Language): string {
  return FORMATS[language].month.format(day).slice(0, 3);
}

function dayWords(iso: IsoDay, language: Language): DayWords {
  const known = CACHE[language].get(iso);
  if (known !== undefined) return known;
  const words = formatDay(iso, language);
  CACHE[language].set(iso, words);
  return words;
}

// A day is shown on its own page, on the pages of its neighbours, and in all lists.
const CACHE = { 'zh-CN': new Map<IsoDay, DayWords>(), en: new Map<IsoDay, DayWords>() };

function formatDay(iso: IsoDay, language: Language): DayWords {
  const day = new Date(iso);
  const { monthDay, date, weekday } = FORMATS[language];
  const [year, inMonth, ofWeek] = [iso.slice(0, 4), monthDay.format(day), weekday.format(day)];
  const around: DayWords['around'] =
    language === 'zh-CN' ? [`${year}年`, ` ${ofWeek}`] : [`${ofWeek}, `, ` ${year}`];
  return {
    iso,
    monthDay: inMonth,
    day: String(day.getUTCDate()),
    month: monthName(day, language),
    year,
    weekday: ofWeek,
    date: date.format(day),
    full: around.join(inMonth),
    around,
  };
}

// Creating a format takes about a hundred times as long as using it.
const FORMATS = { 'zh-CN': formatsOf('zh-CN'), en: formatsOf('en-GB') };

function formatsOf(locale: string) {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const [day, month, year] = ['numeric', 'long', 'numeric'] as const;
  return {
    weekday: format({ weekday: 'long' }),
    month: format({ month: 'short' }),
    monthDay: format({ day, month }),
    date: format({ day, month, year }),
  };
}
