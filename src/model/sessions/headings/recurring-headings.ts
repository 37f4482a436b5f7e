import { isoMonth } from '../../dates/calendar.ts';
import { dateFieldValue, HAN_MEETING } from '../../dates/date-field.ts';
import type { HeadingDate } from '../../dates/heading-date.ts';
import { beginsWithMonthPeriod } from '../../dates/month-period.ts';
import { normalizeText } from '../../dates/normalized-text.ts';
import {
  type DayOrder,
  inferDayOrderWithin,
  inferOrderWithoutYear,
} from '../../dates/resolve-date.ts';
import { titleDate, trailingDate } from '../../dates/trailing-date.ts';
import type { IsoDay } from '../../types.ts';
import { monthIn } from './abbreviated-dates.ts';
import {
  type FileHeading,
  type FoundSessions,
  type NotesFile,
  opensSession,
} from '../file-headings.ts';
import { topDate } from '../file-dates/top-date.ts';

/**
 * Finds headings with a date at their end or before a remark, on the highest level that has fewer
 * others. Headings on other levels count in the same way, unless they are inside one of these sessions.
 */
export function datesAtHeadingEnds(file: NotesFile): FoundSessions | null {
  const order = inferDayOrderWithin(file.headings.map(({ text }) => text));
  return mostlyDated(file, (text) => titleDate(text, { order }));
}

/** Finds headings as {@link datesAtHeadingEnds} does, by dates at their end such as `Sprint 1, Jan 21`. */
export function yearlessHeadingEnds(file: NotesFile): FoundSessions | null {
  const texts = file.headings.map(({ text }) => text);
  const order = inferDayOrderWithin(texts) ?? orderAtEnds(texts);
  return mostlyDated(file, (text) => trailingDate(text, { order, acceptsNoYear: true }));
}

function mostlyDated(
  file: NotesFile,
  dateOf: (text: string) => HeadingDate | null,
): FoundSessions | null {
  const read = (heading: FileHeading) => {
    // 时间：2020/3/11 is a field of a meeting.
    const date = dateFieldValue(heading.text) === null ? dateOf(heading.text) : null;
    return date && { ...heading, date };
  };
  const isEnough: IsEnough = (sessions, others) => others < sessions.length;
  return onFirstLevel(file, read, { isEnough, isOnOtherLevels: true });
}

function orderAtEnds(texts: readonly string[]): DayOrder {
  const dates = texts.flatMap((text) => trailingDate(text, { acceptsNoYear: true }) ?? []);
  return inferOrderWithoutYear(dates.map(({ written }) => written));
}

/**
 * Finds headings with a date on a line below, as `## 第三次会议` above `日期：2020/3/11`, on the highest
 * level that has no more others.
 */
export function datesBelowHeadings(file: NotesFile): FoundSessions | null {
  const ends = sectionEnds(file);
  const read = (heading: FileHeading) =>
    withDateBelow(heading, file.lines.slice(heading.endLine, ends.get(heading)));
  return onFirstLevel(file, read, {
    isEnough: (sessions, others) => others <= sessions.length,
  });
}

/** Returns the last line of the section of each heading, from 1. */
function sectionEnds({ headings, lines }: FoundSessions): Map<FileHeading, number> {
  const ends = new Map<FileHeading, number>();
  // The first line of the section on each level that follows, from level 1 on.
  const next = Array<number>(6).fill(lines.length + 1);
  for (const heading of headings.toReversed()) {
    ends.set(heading, Math.min(...next.slice(0, heading.level)) - 1);
    next[heading.level - 1] = heading.line;
  }
  return ends;
}

function withDateBelow(heading: FileHeading, lines: readonly string[]): FileHeading | null {
  const below = topDate(lines);
  if (below?.read.kind !== 'day') return null;
  return onDays(heading, below.read, { label: heading.text, written: '' });
}

/** Sets the days of a heading that are not read from a form. */
function onDays(
  heading: FileHeading,
  { start, end }: { start: IsoDay; end: IsoDay | null },
  { label, written }: { label: string; written: string },
): FileHeading {
  const rest = { others: [], label, weekdayWrong: null, form: '', written };
  return { ...heading, date: { kind: 'day', start, end, ...rest } };
}

/**
 * Finds headings that are a month with its year, as `## 2020-03` and `## March 2020`, on the highest
 * level that has fewer others. Their sessions last the whole month.
 */
export function monthlySessions(file: NotesFile): FoundSessions | null {
  return onFirstLevel(file, ofWholeMonth, {
    isEnough: (sessions, others) => others < sessions.length,
  });
}

function ofWholeMonth(heading: FileHeading): FileHeading | null {
  const { text } = heading;
  const month = normalizeText(text)
    .text.replace(MEETING, '')
    .replace(/^[ :,-]+|[ :,-]+$/g, '');
  const found = WHOLE_MONTH.test(month) ? monthIn(month) : null;
  const days = found && isoMonth(Number(found.year), found.month);
  const label = MEETING.exec(text)?.[0].trim() ?? '';
  return days && onDays(heading, days, { label, written: text });
}

/** Words about meetings beside the month, as in `March 2020 meeting` and `2020年3月组会`. */
const MEETING = new RegExp(
  String.raw`(?<!\p{L})(?:(?:monthly|team|group) )?(?:meetings?|minutes|notes|sync|call)(?!\p{L})|(?:${HAN_MEETING}|月?[会會])(?:[记記][录錄]|[纪紀]要)?`,
  'iu',
);

const WHOLE_MONTH =
  /^(?:\d{4} ?(?:[-/.] ?\d{1,2}|年 ?[\d一二三四五六七八九十]{1,2} ?月份?|\p{L}{3,14})|\p{L}{3,14}\.?,? \d{4})$/u;

/**
 * Finds headings that number meetings or weeks, as `第三次会议`, `Meeting 3`, `Week 3` and `3月第2周`, on the
 * highest level that has no more others. Their sessions have no date.
 */
export function numberedMeetings(file: NotesFile): FoundSessions | null {
  const read = (heading: FileHeading) =>
    NUMBERED.test(heading.text) || beginsWithMonthPeriod(normalizeText(heading.text).text)
      ? { ...heading, isNumbered: true }
      : null;
  return onFirstLevel(file, read, {
    isEnough: (sessions, others) =>
      others <= sessions.length && new Set(sessions.map(({ text }) => text)).size > 1,
  });
}

const NUMBER = '(?:\\d{1,3}|[一二三四五六七八九十百]{1,4})';
const NUMBERED = new RegExp(
  String.raw`^(?:第 ?${NUMBER} ?(?:次|周|週|期|回)(?!实验|作业|迭代)|(?:${HAN_MEETING}|[周週][报報]) ?#?${NUMBER}(?!\d)|(?:(?:team|group|weekly|project) )?(?:meeting|week|wk|[ck]?w|minutes|sync) ?(?:no\. ?|#)?\d{1,3}(?![\d.]))`,
  'iu',
);

type IsEnough = (sessions: readonly FileHeading[], others: number) => boolean;

/**
 * Replaces headings with the sessions that `read` returns for them, on the first level that has two or
 * more and where `isEnough` accepts them and the number of other headings. With `isOnOtherLevels`,
 * also on each deeper level, outside those sessions. The title of the file does not count as another
 * heading. A single session is a heading that happens to look like one.
 */
function onFirstLevel(
  { headings, titleLine, lines }: NotesFile,
  read: (heading: FileHeading) => FileHeading | null,
  { isEnough, isOnOtherLevels = false }: { isEnough: IsEnough; isOnOtherLevels?: boolean },
): FoundSessions | null {
  let found = headings;
  for (const level of [1, 2, 3, 4, 5, 6]) {
    const ofLevel = outsideSessions(found).filter((heading) => heading.level === level);
    const byLine = new Map(ofLevel.map((heading) => [heading.line, read(heading)]));
    const sessions = [...byLine.values()].filter((session) => session !== null);
    const others = ofLevel.filter(({ line }) => line !== titleLine && byLine.get(line) === null);
    if (sessions.length < 2 || !isEnough(sessions, others.length)) continue;
    found = found.map((heading) => byLine.get(heading.line) ?? heading);
    if (!isOnOtherLevels) break;
  }
  if (found === headings) return null;
  return { headings: isOnOtherLevels ? withTitle(found, read) : found, lines };
}

/** Returns the headings that are not below a heading that opens a session. */
function outsideSessions(headings: readonly FileHeading[]): FileHeading[] {
  let session: number | null = null;
  return headings.filter((heading) => {
    if (session !== null && heading.level > session) return false;
    session = opensSession(heading) ? heading.level : null;
    return true;
  });
}

/** Reads the first heading too, if it is above the others but named like them: `# Sprint 1 (…)`. */
function withTitle(
  headings: readonly FileHeading[],
  read: (heading: FileHeading) => FileHeading | null,
): FileHeading[] {
  const [first, ...others] = headings;
  const session = first === undefined || opensSession(first) ? null : read(first);
  const isAlike = others.some(
    (each) => opensSession(each) && nameOf(each) === (session && nameOf(session)),
  );
  return session !== null && isAlike ? [session, ...others] : [...headings];
}

/** Returns the label of a session without its numbers. */
function nameOf({ date }: FileHeading): string {
  return 'label' in date ? date.label.replace(/\d+/g, '0') : '';
}
