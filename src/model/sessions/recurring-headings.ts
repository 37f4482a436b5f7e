import { dateFieldValue } from '../dates/date-field.ts';
import { inferDayOrderWithin } from '../dates/resolve-date.ts';
import { trailingDate } from '../dates/trailing-date.ts';
import type { FileHeading, FoundSessions, NotesFile } from './file-headings.ts';
import { topDate } from './top-date.ts';

/** Finds headings with a date at their end, on the highest level that has fewer others. */
export function datesAtHeadingEnds(file: NotesFile): FoundSessions | null {
  const order = inferDayOrderWithin(file.headings.map(({ text }) => text));
  const read = (heading: FileHeading) => {
    // 时间：2020/3/11 is a field of a meeting.
    if (heading.line === file.titleLine || dateFieldValue(heading.text) !== null) return null;
    const date = trailingDate(heading.text, { order });
    return date && { ...heading, date };
  };
  return onFirstLevel(file, read, (sessions, others) => others < sessions.length);
}

/**
 * Finds headings with a date on a line below, as `## 第三次会议` above `日期：2020/3/11`, on the highest
 * level that has no more others.
 */
export function datesBelowHeadings(file: NotesFile): FoundSessions | null {
  const read = (heading: FileHeading) => withDateBelow(heading, file);
  return onFirstLevel(file, read, (sessions, others) => others <= sessions.length);
}

function withDateBelow(
  heading: FileHeading,
  { headings, lines }: FoundSessions,
): FileHeading | null {
  const next = headings.find(({ line, level }) => line > heading.line && level <= heading.level);
  const below = topDate(lines.slice(heading.endLine, (next?.line ?? lines.length + 1) - 1));
  if (below?.read.kind !== 'day') return null;
  const { start, end } = below.read;
  const rest = { others: [], label: heading.text, weekdayWrong: null, form: '', written: '' };
  return { ...heading, date: { kind: 'day', start, end, ...rest } };
}

/**
 * Finds headings that number meetings or weeks, as `第三次会议`, `Meeting 3` and `Week 3`, on the highest
 * level that has no more others. Their sessions have no date.
 */
export function numberedMeetings(file: NotesFile): FoundSessions | null {
  const read = (heading: FileHeading) =>
    NUMBERED.test(heading.text) ? { ...heading, isNumbered: true } : null;
  return onFirstLevel(file, read, (sessions, others) => {
    return others <= sessions.length && new Set(sessions.map(({ text }) => text)).size > 1;
  });
}

const NUMBER = '(?:\\d{1,3}|[一二三四五六七八九十百]{1,4})';
const NUMBERED = new RegExp(
  String.raw`^(?:第 ?${NUMBER} ?(?:次|周|週|期|回)(?!实验|作业|迭代)|(?:组会|周会|例会|会议|周报) ?#?${NUMBER}(?!\d)|(?:(?:team|group|weekly|project) )?(?:meeting|week|minutes|sync) ?(?:no\. ?|#)?\d{1,3}(?![\d.]))`,
  'iu',
);

/**
 * Replaces headings by the sessions that `read` returns for them, on the first level that has two or
 * more and where `isEnough` accepts them and the number of other headings. The title of the file does
 * not count as another heading. A single session is a heading that happens to look like one.
 */
function onFirstLevel(
  { headings, titleLine, lines }: NotesFile,
  read: (heading: FileHeading) => FileHeading | null,
  isEnough: (sessions: readonly FileHeading[], others: number) => boolean,
): FoundSessions | null {
  for (const level of [1, 2, 3, 4, 5, 6]) {
    const ofLevel = headings.filter((heading) => heading.level === level);
    const byLine = new Map(ofLevel.map((heading) => [heading.line, read(heading)]));
    const sessions = [...byLine.values()].filter((session) => session !== null);
    const others = ofLevel.filter(({ line }) => line !== titleLine && byLine.get(line) === null);
    if (sessions.length < 2 || !isEnough(sessions, others.length)) continue;
    return { headings: headings.map((heading) => byLine.get(heading.line) ?? heading), lines };
  }
  return null;
}
