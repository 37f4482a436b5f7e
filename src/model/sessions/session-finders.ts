import { dayNumber } from '../dates/calendar.ts';
import { daysOfMonths } from './headings/abbreviated-dates.ts';
import { DATE_LINE_FORMS } from './date-lines/date-line-forms.ts';
import { dateLineSessions } from './date-lines/date-line-sessions.ts';
import { datedHeadings, numbersAmongDates } from './headings/dated-headings.ts';
import { eraHeadings } from './headings/era-headings.ts';
import {
  type FileHeading,
  type FoundSessions,
  type NotesFile,
  opensSession,
} from './file-headings.ts';
import type { SessionReader } from './file-reading.ts';
import { inferHeadingYears, type YearSources } from './headings/heading-years.ts';
import { withLinesAmong } from './date-lines/lines-among-sessions.ts';
import { withEndsAmong } from './headings/ends-among-sessions.ts';
import { openRanges } from './headings/open-ranges.ts';
import {
  datesAtHeadingEnds,
  datesBelowHeadings,
  monthlySessions,
  numberedMeetings,
  yearlessHeadingEnds,
} from './headings/recurring-headings.ts';
import { includesDay } from './headings/session-like.ts';
import { shortYears } from './headings/short-years.ts';
import { weekHeadings, withWeeksAmong } from './headings/week-headings.ts';

/**
 * The readers of dates in headings, each with its name in reports. All of them run, each on the headings
 * that have no date yet.
 */
const HEADING_READERS = [
  // ## 2020/3/11 剪枝
  ['heading-start', datedHeadings],
  // ## 2020年第12周, then ## 2020-W13
  ['week', weekHeadings],
  // ## 民國109年3月12日, then ## 109.3.19
  ['era', eraHeadings],
  // ## 3月, then ### 11日
  ['day-of-month', daysOfMonths],
  // ## 12/9/24
  ['short-year', shortYears],
  // ## 0415, then ## 0422 补充实验
  ['number-among-dates', numbersAmongDates],
  // ## 放假至1月12日, then ## 1月13日至1月20日
  ['open-range', openRanges],
] as const;

/**
 * The finders of sessions in files without dated headings, in order of priority. A finder returns null
 * if the file does not show its sessions in this way. Only the first that finds sessions is used.
 */
const FALLBACKS: readonly (readonly [SessionReader, (file: NotesFile) => FoundSessions | null])[] =
  [
    // 2020-03-11.md: the whole file is one session.
    ['file-name', (file) => (file.hasDayInName ? file : null)],
    // ## 剪枝讨论（2020/3/11）
    ['heading-end', datesAtHeadingEnds],
    // ## 第三次会议, then 日期：2020/3/11
    ['below-heading', datesBelowHeadings],
    // **2020/3/11** and other lines that are not headings
    ...DATE_LINE_FORMS.map(
      (form) => ['date-line', (file: NotesFile) => dateLineSessions(form, file)] as const,
    ),
    // ## Sprint 1, Jan 21
    ['heading-end', yearlessHeadingEnds],
    // ## 2020-03
    ['month', monthlySessions],
    // ## 第三次会议, without any date
    ['number', numberedMeetings],
  ];

/** Found sessions, with the reader that found each one, by the line of its heading. */
type ReadSessions = FoundSessions & { readers: ReadonlyMap<number, SessionReader> };

/**
 * Finds the headings and date lines that open the sessions of a file, and infers their years. If it
 * finds none, the whole file is one session.
 */
export function findSessions(file: NotesFile & YearSources): ReadSessions {
  const { readers, ...found } = sessionsOfOneKind(file);
  const all = withLinesAmong(found, file);
  return { ...all, readers: new Map([...namesOf(all.headings, 'date-line'), ...readers]) };
}

function sessionsOfOneKind(file: NotesFile & YearSources): ReadSessions {
  const readers = new Map<number, SessionReader>();
  let read = file.headings;
  for (const [name, next] of HEADING_READERS) {
    read = next(read, file.file);
    for (const [line] of namesOf(read, name)) if (!readers.has(line)) readers.set(line, name);
  }
  const headings = withoutOtherDay(withoutPeriodTitle(inferHeadingYears(read, file)), file);
  if (headings.some(opensSession)) {
    const below = sessionsBelowTitle({ ...file, headings });
    const found = below ?? { headings: withEndsAmong(headings), lines: file.lines };
    const all = withWeeksAmong(found.headings);
    const others = [...namesOf(all, 'number'), ...namesOf(found.headings, 'heading-end')];
    return { ...found, headings: all, readers: new Map([...others, ...readers]) };
  }
  for (const [name, find] of FALLBACKS) {
    const found = find({ ...file, headings });
    if (found === null) continue;
    const sessions = inferHeadingYears(found.headings, file);
    return { ...found, headings: sessions, readers: namesOf(sessions, name) };
  }
  return { headings, lines: file.lines, readers: new Map() };
}

/**
 * Removes the only date from the headings of a file that is the meeting of another day, if a heading
 * without a date on its level comes before it: `## 2020-03-18 Workshop` after `## Agenda` is a topic.
 */
function withoutOtherDay(headings: FileHeading[], { fileDay }: NotesFile): FileHeading[] {
  const [only, ...others] = headings.filter(opensSession);
  if (fileDay === null || only === undefined || others.length > 0) return headings;
  const { date } = only;
  if (only.isDateLine || date.kind !== 'day') return headings;
  if (fileDay >= date.start && fileDay <= (date.end ?? date.start)) return headings;
  const first = headings.find(({ level }) => level === only.level);
  if (first === only) return headings;
  return headings.map((each) =>
    each === only ? { ...each, date: { kind: 'none' }, inferredYear: null } : each,
  );
}

/** Returns the lines of the headings that open sessions, each with the name of their reader. */
function namesOf(
  headings: readonly FileHeading[],
  name: SessionReader,
): Map<number, SessionReader> {
  return new Map(headings.filter(opensSession).map(({ line }) => [line, name]));
}

/**
 * Finds sessions with a date at their end, below an H1 that is the only heading with a date at its
 * beginning: `# Notes (2020-03-01)`. The H1 is a title then.
 */
function sessionsBelowTitle(file: NotesFile & YearSources): FoundSessions | null {
  const [first, ...others] = file.headings;
  if (first?.level !== 1 || !opensSession(first) || others.some(opensSession)) return null;
  const title: FileHeading = { ...first, date: { kind: 'none' }, inferredYear: null };
  return datesAtHeadingEnds({ ...file, headings: [title, ...others], titleLine: title.line });
}

/** In days. A week with headings for its days is a session, but a longer period is a title. */
const LONGEST_SESSION = 28;

/** Removes the date of an H1 that is a period with all other sessions, `# 2021.3.1-6.30 组会`. */
function withoutPeriodTitle(headings: FileHeading[]): FileHeading[] {
  const [first, ...others] = headings;
  if (first?.level !== 1 || first.date.kind !== 'day' || first.date.end === null) return headings;
  const { date } = first;
  const isLong = dayNumber(date.end ?? date.start) - dayNumber(date.start) >= LONGEST_SESSION;
  const sessions = others.filter(opensSession);
  const isTitle = sessions.length > 1 && sessions.every((each) => includesDay(date, each.date));
  return isLong && isTitle ? [{ ...first, date: { kind: 'none' } }, ...others] : headings;
}
