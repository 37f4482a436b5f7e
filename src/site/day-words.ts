import type { IsoDay } from '../model/types.ts';
import type { DayWords, SessionDate } from './types.ts';

type Language = 'zh-CN' | 'en';

/** A day in the words of a language. */
function dayWords(iso: IsoDay, language: Language): DayWords {
  const date = new Date(`${iso}T00:00:00Z`);
  const day = String(date.getUTCDate());
  const year = iso.slice(0, 4);
  const weekday = format(date, language, { weekday: 'long' });
  const month = format(date, language, { month: language === 'en' ? 'short' : 'numeric' });
  const longMonth = format(date, language, { month: 'long' });
  const isChinese = language === 'zh-CN';
  const monthDay = isChinese ? `${date.getUTCMonth() + 1}月${day}日` : `${day} ${longMonth}`;
  const full = isChinese ? `${year}年${monthDay} ${weekday}` : `${weekday}, ${monthDay} ${year}`;
  return { iso, monthDay, day, month, year, weekday, full };
}

/** A session's date in words; null for one that has none. */
export function sessionDate(
  { date, end }: { date: IsoDay | null; end: IsoDay | null },
  language: Language,
): SessionDate | null {
  if (date === null) return null;
  return { start: dayWords(date, language), end: end === null ? null : dayWords(end, language) };
}

/** A whole date in words: `2020年3月11日 星期三`, or `2024年1月25日–2月22日` for a range. */
export function dateInFull({ start, end }: SessionDate, language: Language): string {
  if (end === null) return start.full;
  const withYear = ({ year, monthDay }: DayWords) =>
    language === 'zh-CN' ? `${year}年${monthDay}` : `${monthDay} ${year}`;
  if (start.year !== end.year) return `${withYear(start)} – ${withYear(end)}`;
  return language === 'zh-CN'
    ? `${withYear(start)} – ${end.monthDay}`
    : `${start.monthDay} – ${withYear(end)}`;
}

function format(date: Date, language: Language, options: Intl.DateTimeFormatOptions): string {
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(date);
}
