import {
  areNearDays,
  eraDate,
  isEraMeeting,
  isJapanese,
  isSureEraDate,
} from '../../dates/era-date.ts';
import type { DayDate } from '../../dates/heading-date.ts';
import type { IsoDay } from '../../types.ts';
import type { FileHeading } from '../file-headings.ts';

/**
 * Reads headings with the year of an era that they don't name, as `## 107年9月26日` and `## R2.3.12`,
 * if the notes prove the era: by a heading that names it, or by the weekdays in these headings. Years
 * of the Republic of China are also proved by several such dates on a level, in the order of time, that
 * can hardly be other numbers: `## 113/03/12` and `## 113/03/19`. Beside a word that means a meeting, one
 * is enough: `# 113/03/12 會議記錄`.
 */
export function eraHeadings(headings: readonly FileHeading[]): FileHeading[] {
  const read = new Map(
    headings.flatMap((heading) => {
      const date = heading.date.kind === 'none' ? eraDate(heading.text) : null;
      return date === null ? [] : [[heading, date] as const];
    }),
  );
  if (read.size === 0) return [...headings];
  const all = [...read];
  const isWrong = all.some(([, { weekdayWrong }]) => weekdayWrong !== null);
  const isRight = !isWrong && all.some(([{ text }]) => WEEKDAY.test(text));
  const [isChinese, isJapaneseEra] = [CHINESE, JAPANESE].map(
    (names) => isRight || headings.some(({ text }) => names.test(text)),
  );
  const levels = isWrong ? new Set<number>() : levelsOfDates(headings, read);
  return headings.map((heading) => {
    const date = read.get(heading);
    if (date === undefined) return heading;
    const isProved = isJapanese(date) ? isJapaneseEra : isChinese || levels.has(heading.level);
    return isProved ? { ...heading, date } : heading;
  });
}

/**
 * Returns the levels on which dates that hardly are other numbers follow each other in the order of time,
 * alone or among other dates, or on which one is that of a meeting. Of a row, those without 年 are at
 * least half of the undated headings there.
 */
function levelsOfDates(
  headings: readonly FileHeading[],
  read: ReadonlyMap<FileHeading, DayDate>,
): Set<number> {
  const levels = new Set<number>();
  for (const [level, ofLevel] of Map.groupBy(headings, (heading) => heading.level)) {
    const dates = ofLevel.flatMap((heading) => read.get(heading) ?? []);
    const chinese = dates.filter((date) => !isJapanese(date));
    const sure = chinese.filter(isSureEraDate);
    const undated = ofLevel.filter(({ date }) => date.kind === 'none').length;
    // A single 1130312 may be any number.
    const isEnough =
      sure.some(({ written }) => written.includes('年')) ||
      (chinese.length * 2 >= undated && (chinese.length > 1 || /\//.test(sure[0]?.written ?? '')));
    const days = ofLevel.flatMap((heading) => {
      const date = read.get(heading) ?? heading.date;
      return date.kind === 'day' ? date.start : [];
    });
    const isRow = sure.length > 0 && isEnough && areNearDays(days) && areInOrder(days);
    if (isRow || sure.some(isEraMeeting)) levels.add(level);
  }
  return levels;
}

/** Returns whether at most a quarter of the days is against the direction of the others. */
function areInOrder(days: readonly IsoDay[]): boolean {
  const steps = days.slice(1).map((day, index) => day.localeCompare(days[index] ?? day));
  const rising = steps.filter((step) => step >= 0).length;
  const falling = steps.filter((step) => step <= 0).length;
  return Math.max(rising, falling) * 4 >= steps.length * 3;
}

const CHINESE = /民[國国]/;
const JAPANESE = /令和|平成|昭和/;
const WEEKDAY =
  /(?:星期|[周週])[一二三四五六日天]|[日月火水木金土](?:曜|[)）])|[(（][一二三四五六日][)）]/;
