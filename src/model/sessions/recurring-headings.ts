import { dateFieldValue } from '../dates/date-field.ts';
import { inferDayOrderWithin } from '../dates/resolve-date.ts';
import { trailingDate } from '../dates/trailing-date.ts';
import type { FileHeading, FoundSessions, NotesFile } from './file-headings.ts';
import { topDate } from './top-date.ts';

/**
 * Finds headings with a date at their end, on the highest level that has two or more of them and
 * fewer others. A single one is a heading that happens to end with a date.
 */
export function datesAtHeadingEnds({
  headings,
  titleLine,
  lines,
}: NotesFile): FoundSessions | null {
  const order = inferDayOrderWithin(headings.map(({ text }) => text));
  return onFirstLevel({ headings, lines }, (ofLevel) => {
    const candidates = ofLevel.filter(({ line }) => line !== titleLine);
    const dated = candidates.flatMap((heading) => {
      // 时间：2020/3/11 is a field of a meeting.
      const isField = dateFieldValue(heading.text) !== null;
      const date = isField ? null : trailingDate(heading.text, { order });
      return date === null ? [] : [{ ...heading, date }];
    });
    return dated.length >= 2 && dated.length * 2 > candidates.length ? dated : null;
  });
}

/**
 * Finds headings with a date on a line below, as `## 第三次会议` above `日期：2020/3/11`, on the highest
 * level that has two or more of them and no more others.
 */
export function datesBelowHeadings({
  headings,
  titleLine,
  lines,
}: NotesFile): FoundSessions | null {
  return onFirstLevel({ headings, lines }, (ofLevel) => {
    const dated = ofLevel.flatMap((heading) => withDateBelow(heading, { headings, lines }) ?? []);
    const others = ofLevel.filter(({ line }) => line !== titleLine).length - dated.length;
    return dated.length >= 2 && others <= dated.length ? dated : null;
  });
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
 * level that has two or more of them and no more others. Their sessions have no date.
 */
export function numberedMeetings({ headings, titleLine, lines }: NotesFile): FoundSessions | null {
  return onFirstLevel({ headings, lines }, (ofLevel) => {
    const numbered = ofLevel.filter(({ text }) => NUMBERED.test(text));
    const others = ofLevel.filter(({ line, text }) => line !== titleLine && !NUMBERED.test(text));
    const texts = new Set(numbered.map(({ text }) => text));
    if (texts.size < 2 || others.length > numbered.length) return null;
    return numbered.map((heading) => ({ ...heading, isNumbered: true }));
  });
}

const NUMBER = '(?:\\d{1,3}|[一二三四五六七八九十百]{1,4})';
const NUMBERED = new RegExp(
  String.raw`^(?:第 ?${NUMBER} ?(?:次|周|週|期|回)(?!实验|作业|迭代)|(?:组会|周会|例会|会议|周报) ?#?${NUMBER}(?!\d)|(?:(?:team|group|weekly|project) )?(?:meeting|week|minutes|sync) ?(?:no\. ?|#)?\d{1,3}(?![\d.]))`,
  'iu',
);

/** Replaces headings by the sessions that `find` returns for the first level that has any. */
function onFirstLevel(
  { headings, lines }: FoundSessions,
  find: (ofLevel: readonly FileHeading[]) => FileHeading[] | null,
): FoundSessions | null {
  for (const level of [1, 2, 3, 4, 5, 6]) {
    const sessions = find(headings.filter((heading) => heading.level === level));
    if (sessions === null) continue;
    const byLine = new Map(sessions.map((session) => [session.line, session]));
    return { headings: headings.map((heading) => byLine.get(heading.line) ?? heading), lines };
  }
  return null;
}
