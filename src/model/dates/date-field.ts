import { mayHoldDate } from './date-like.ts';
import { headingText } from '../markdown/plain-text.ts';
import { type HeadingDate, readHeadingDate } from './heading-date.ts';

/** A date that a line says of what it stands in, and whether the line names it: `日期：2020/3/11`. */
export type SaidDate = { read: HeadingDate; isNamed: boolean };

/**
 * The dates that a line of Markdown says: one that it names as the date, or the whole of the line,
 * quote, list item or table cell. `label` is what stands behind a named one.
 */
export function saidDates(line: string): SaidDate[] {
  if (!mayHoldDate(line)) return [];
  return textsOf(line).flatMap((text) => {
    const name = NAME.exec(text)?.[0] ?? '';
    const read = readHeadingDate(text.slice(name.length), { order: null });
    const said = { read, isNamed: name !== '' };
    if (read.kind === 'none') return [];
    return said.isNamed || !('label' in read) || read.label === '' ? [said] : [];
  });
}

const OF_MEETING = '(?:(?:本次|会议|组会|周会|例会|讨论|开会|召开|活动|meeting|session) ?)?';
const WORD = '(?:日期|时间|date|time|when)';
const FURTHER =
  '(?: ?(?:[/&+,，、和与及]|and) ?(?:日期|时间|地点|date|time|place|location|where))*';

/** What names the date behind it: `日期：`, `@time `, `Meeting Date/Time:`, also with emphasis. */
export const DATE_NAME = String.raw`[\s@\p{Extended_Pictographic}\ufe0f]*[【\[]?${OF_MEETING}${WORD}${FURTHER}\s*(?:[】\]*_]{1,2}\s*)?(?:[:：=|][\s*_]*|(?<=\s))(?=\S)`;

const NAME = new RegExp(`^${DATE_NAME}`, 'iu');

/** The text behind the words that name a date; null where a text begins with none. */
export function behindDateName(text: string): string | null {
  const name = NAME.exec(text)?.[0];
  return name === undefined ? null : text.slice(name.length);
}

/** The plain text of a line; of a table's row each cell, and each cell but the first behind it. */
function textsOf(line: string): string[] {
  const content = line.replace(/^[\s>]*(?:[-*+]\s+|\d{1,3}[.)]\s+)?/, '');
  if (content.startsWith('#')) {
    const text = plain(content.replace(/^#+/, ''));
    return behindDateName(text) === null ? [] : [text];
  }
  if (!content.startsWith('|')) return [plain(content)];
  const cells = content.split('|').slice(1).map(plain);
  const [name = '', value = ''] = cells;
  return [`${name.replace(/\s*[:：]$/, '')}: ${value}`, ...cells];
}

function plain(markdown: string): string {
  return headingText(markdown.replace(/\\$/, '').trim());
}
