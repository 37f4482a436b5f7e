import { dateFieldValue } from '../../dates/date-field.ts';
import { inferDayOrderWithin } from '../../dates/resolve-date.ts';
import { titleDate } from '../../dates/trailing-date.ts';
import { isMeetingWord } from '../../unread/meeting-like.ts';
import { commonLevel, type FileHeading } from '../file-headings.ts';
import { fittingSessions } from './session-order.ts';

/**
 * Reads the dates of headings that end with one, or have one before a remark, among headings that begin
 * with a date: `## Reading 2020/3/18` below `## 2020/3/11`. Such a heading counts on the level of the
 * dates if it fits into the order of the sessions.
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
    const date = titleDate(heading.text, { order });
    if (date?.kind === 'day' && !mayBeVersion(heading.text, date.written))
      ending.set(heading.line, { ...heading, date });
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

/** Returns whether the date may be a version or a part of a name: `PyCharm 2020.3.1`, `CVE-2020-0311`. */
function mayBeVersion(text: string, written: string): boolean {
  const before = text.slice(0, text.lastIndexOf(written));
  const word = /([\p{L}\d]*)([^\p{L}\d]*)$/u.exec(before.slice(-40));
  const [, name = '', signs = ''] = word ?? [];
  if (!/^[a-z\d]+$/i.test(name)) return false;
  if (/^[-_]$/.test(signs)) return true;
  return signs.trim() === '' && /^\d+\./.test(written) && !isMeetingWord(name);
}
