import type { IsoDay, Language } from '../../model/types.ts';
import type { DayWords, SessionDate } from '../types.ts';

/** A day in the words of a language. */
function dayWords(iso: IsoDay, language: Language): DayWords {
  const date = new Date(`${iso}T00:00:00Z`);
  const day = String(date.getUTCDate());
  const year = iso.slice(0, 4);
  const formats = FORMATS[language];
  const weekday = formats.weekday.format(date);
  const month = formats.month.format(date);
  const longMonth = formats.longMonth.format(date);
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

// Making a format costs a hundred times what using it does.
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
