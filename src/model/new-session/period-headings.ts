import { dayParts } from '../dates/calendar.ts';
import { redate } from '../dates/redate.ts';
import { writtenYear } from '../dates/path-date.ts';
import { monthIn } from '../sessions/headings/abbreviated-dates.ts';
import { withoutPeriod } from '../sessions/shared-title.ts';
import type { IsoDay } from '../types.ts';

/** A heading above sessions that is nothing but their month or year: `# 2020年4月`. */
type PeriodHeading = {
  line: number;
  /** Its line for another day, written in the same way. */
  redated: string;
};

/**
 * Returns the headings that group a session by month or year and don't include `day`, the highest
 * first.
 * @param group the headings that group the session, joined by ` · `; null without any
 * @param line the line of the session
 * @param headings all headings of the file, in order
 * @param lines the lines of the file
 */
export function periodHeadings(
  { group, line, day }: { group: string | null; line: number; day: IsoDay },
  {
    headings,
    lines,
  }: { headings: readonly { text: string; line: number }[]; lines: readonly string[] },
): PeriodHeading[] {
  return (group?.split(' · ') ?? []).flatMap((text) => {
    const heading = headings.findLast((each) => each.line < line && each.text === text);
    const redated = heading && redatedPeriod(lines[heading.line - 1] ?? '', { text, day });
    return redated === undefined || redated === null ? [] : { line: heading?.line ?? 1, redated };
  });
}

/**
 * Rewrites the heading of a period for a day. Returns null for other headings, and for a period that
 * includes the day.
 */
function redatedPeriod(
  source: string,
  { text, day }: { text: string; day: IsoDay },
): string | null {
  if (withoutPeriod(text) !== '') return null;
  const { year, month } = dayParts(day);
  const written = writtenYear(text);
  const found = monthIn(text);
  const isOtherYear = written !== null && written !== year;
  if (found === null) return isOtherYear ? source.replace(String(written), String(year)) : null;
  if (found.month === month && !isOtherYear) return null;
  const from = `${written ?? year}-${String(found.month).padStart(2, '0')}-${MARKER_DAY}`;
  const to = `${day.slice(0, 8)}${MARKER_DAY}`;
  const isPadded = /(?<!\d)0\d(?!\d)/.test(source);
  return redate(`${source} ${MARKER_DAY}`, { from, to, isPadded })?.slice(0, -3) ?? null;
}

/** A day that can't be taken for a month, and that a month is rewritten with. */
const MARKER_DAY = '28';
