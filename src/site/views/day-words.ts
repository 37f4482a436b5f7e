import type { FigureOutline, IsoDay, Language } from '../../model/types.ts';
import type { DayWords, SessionDate } from '../types.ts';

/** Returns the date of a session in words, or null if the session has none. */
export function sessionDate(
  { date, end }: { date: IsoDay | null; end: IsoDay | null },
  language: Language,
): SessionDate | null {
  if (date === null) return null;
  return { start: dayWords(date, language), end: end === null ? null : dayWords(end, language) };
}

/** Returns a whole date: `2020年3月11日 星期三`, or `2024年1月25日 – 2月22日` for a range. */
export function dateInFull({ start, end }: SessionDate, language: Language): string {
  if (end === null) return start.full;
  const withYear = ({ year, monthDay }: DayWords) =>
    language === 'zh-CN' ? `${year}年${monthDay}` : `${monthDay} ${year}`;
  if (start.year !== end.year) return `${withYear(start)} – ${withYear(end)}`;
  return language === 'zh-CN'
    ? `${withYear(start)} – ${end.monthDay}`
    : `${start.monthDay} – ${withYear(end)}`;
}

/** Returns the first and last capture time of figures, `16:02–16:29`; null if none has a time. */
export function captureSpan(figures: readonly Pick<FigureOutline, 'captured'>[]): string | null {
  const times = figures.flatMap(({ captured }) => captured ?? []).sort();
  if (times.length === 0) return null;
  return [...new Set([times[0], times.at(-1)].map((time = '') => clockTime(time)))].join('–');
}

/** Returns the clock time of a capture time: `16:43`. */
export function clockTime(captured: string): string {
  return captured.slice(11, 16);
}

function dayWords(iso: IsoDay, language: Language): DayWords {
  const date = new Date(`${iso}T00:00:00Z`);
  const day = String(date.getUTCDate());
  const year = iso.slice(0, 4);
  const formats = FORMATS[language];
  const weekday = formats.weekday.format(date);
  const month = formats.month.format(date);
  const isChinese = language === 'zh-CN';
  const monthDay = isChinese ? `${month}${day}日` : `${day} ${formats.longMonth.format(date)}`;
  const full = isChinese ? `${year}年${monthDay} ${weekday}` : `${weekday}, ${monthDay} ${year}`;
  return { iso, monthDay, day, month, year, weekday, full };
}

// Creating a format takes about a hundred times as long as using it.
const FORMATS = {
  'zh-CN': formatsOf('zh-CN', 'numeric'),
  en: formatsOf('en-GB', 'short'),
} as const;

function formatsOf(locale: string, month: 'numeric' | 'short') {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  return {
    weekday: format({ weekday: 'long' }),
    month: format({ month }),
    longMonth: format({ month: 'long' }),
  };
}
