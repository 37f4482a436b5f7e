import { behindDateName } from '../dates/date-field.ts';
import type { FileHeading } from './file-heading.ts';
import { isDated } from './file-heading.ts';

/**
 * Takes the dates from headings that only name the date of what they stand in, as `### 时间：2020/3/11`
 * between `### 地点` and `### 议题` of one meeting. They are lines about it, not where it begins.
 */
export function withoutFields(headings: readonly FileHeading[]): FileHeading[] {
  const dated = headings.filter(isDated);
  if (!dated.every(({ text }) => behindDateName(text) !== null)) return [...headings];
  const siblings = dated.map((heading) => siblingsOf(heading, headings));
  const areAlone = siblings.every((each) => each.filter(isDated).length === 1);
  if (!areAlone || !siblings.some(({ length }) => length > 1)) return [...headings];
  return headings.map((heading) =>
    isDated(heading) ? { ...heading, date: { kind: 'none' } } : heading,
  );
}

/** The headings of its level under the same heading, itself included. */
function siblingsOf(heading: FileHeading, headings: readonly FileHeading[]): FileHeading[] {
  const at = headings.indexOf(heading);
  const isAbove = ({ level }: FileHeading) => level < heading.level;
  const from = headings.slice(0, at).findLastIndex(isAbove) + 1;
  const behind = headings.slice(at + 1).findIndex(isAbove);
  const to = behind < 0 ? headings.length : at + 1 + behind;
  return headings.slice(from, to).filter(({ level }) => level === heading.level);
}
