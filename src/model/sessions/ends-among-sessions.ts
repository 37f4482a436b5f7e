import { dateFieldValue } from '../dates/date-field.ts';
import { inferDayOrderWithin } from '../dates/resolve-date.ts';
import { trailingDate } from '../dates/trailing-date.ts';
import { commonLevel, type FileHeading } from './file-headings.ts';
import { fittingSessions } from './session-order.ts';

/**
 * Dates headings that end with a date among others that begin with one, as `## Reading 2020/3/18`
 * below `## 2020/3/11`. They are on the level of the dates and fit into the order of the sessions.
 */
export function withEndsAmong(headings: FileHeading[]): FileHeading[] {
  const level = commonLevel(headings.filter(({ date }) => date.kind === 'day'));
  const isOpen = (heading: FileHeading) =>
    heading.level === level &&
    heading.date.kind === 'none' &&
    dateFieldValue(heading.text) === null;
  const open = headings.filter(isOpen);
  if (open.length === 0) return headings;
  const order = inferDayOrderWithin(headings.map(({ text }) => text));
  const ending = new Map<number, FileHeading>();
  for (const heading of open) {
    const date = trailingDate(heading.text, { order });
    if (date?.kind === 'day') ending.set(heading.line, { ...heading, date });
  }
  if (ending.size === 0) return headings;
  const dated = headings.map((heading) => ending.get(heading.line) ?? heading);
  const fitting = fittingSessions(dated, {
    isDoubtful: ({ line }) => ending.has(line),
    mayBeFirst: true,
  });
  return headings.map((heading, index) => {
    const candidate = dated[index];
    return candidate !== undefined && fitting.has(candidate) ? candidate : heading;
  });
}
