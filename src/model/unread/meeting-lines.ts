import type { MonthDay } from '../dates/calendar.ts';
import { dateFieldValue } from '../dates/date-field.ts';
import { type NormalizedText, normalizeText } from '../dates/normalized-text.ts';
import { hiddenLines } from './hidden-lines.ts';
import {
  enclosedDate,
  endingDate,
  type MeetingDate,
  meetingNumber,
  startingDate,
} from './meeting-like.ts';

/** Where something that looks like a date or a numbered meeting is written. */
type MeetingLineKind = 'heading' | 'line' | 'item' | 'row';

/** A line that looks like the beginning of a meeting. */
export type MeetingLine = {
  /** From 1, like `column`. */
  line: number;
  column: number;
  kind: MeetingLineKind;
  /** The level of a heading, otherwise 0. */
  level: number;
  /** The date or number as in the notes. */
  written: string;
  /** What it has in common with the other dates or numbers of its form. */
  form: string;
  year: number | null;
  days: readonly MonthDay[];
  /** Whether it is the number of a meeting instead of a date. */
  isNumbered: boolean;
  /** Whether it can't be another kind of number. */
  isSure: boolean;
  /** Whether there is no other text. */
  isWhole: boolean;
  /** Whether it has several days. */
  isRange: boolean;
};

/**
 * Finds the lines of a file that look like the date or the number of a meeting: at the beginning or
 * the end of a heading, on a line of its own, in a bold line, a list item or a row of a table. Reads
 * the lines by themselves, without the scanner and the readers of sessions, in linear time.
 * @param start the first line after the front matter, from 1
 */
export function meetingLines(lines: readonly string[], start: number): MeetingLine[] {
  const hidden = hiddenLines(lines.slice(start - 1));
  const found: MeetingLine[] = [];
  for (let index = start - 1; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (!MAY_MATCH.test(line.slice(0, MAX_LENGTH)) || hidden[index - start + 1]) continue;
    const neighbours = { before: lines[index - 1] ?? '', after: lines[index + 1] ?? '' };
    const match = lineMatch(line.slice(0, MAX_LENGTH), neighbours);
    if (match === null) continue;
    const at = line.indexOf(match.written);
    found.push({ line: index + 1, column: Math.max(at, 0) + 1, ...match });
  }
  return found.filter(isPlausible(found));
}

/** A line without digits has a date only with Chinese numerals or an English number. */
const MAY_MATCH =
  /[\d０-９]|[〇零一二三四五六七八九十元][年月次周週期回]|(?:meeting|session|week|day) [a-z]/i;

/** How much of a line is read, in characters. */
const MAX_LENGTH = 300;

type Match = Omit<MeetingLine, 'line' | 'column'>;

function lineMatch(
  line: string,
  { before, after }: { before: string; after: string },
): Match | null {
  const [marks = ''] = MARKS.exec(line) ?? [];
  const rest = withoutEnd(line.slice(marks.length));
  if (marks.includes('|')) return rowMatch(rest);
  const hashes = HASHES.exec(marks)?.[0].length ?? 0;
  const underline = SETEXT.exec(after)?.[1];
  const level = hashes > 0 ? hashes : underline === undefined ? 0 : underline === '=' ? 1 : 2;
  // `11. März 2020` is a date, not the item with the number 11.
  const hasNumber = NUMBER_ITEM.test(marks);
  if (level > 0) {
    return textMatch(plain(hasNumber ? marks + rest : rest), { kind: 'heading', level });
  }
  if (LINK_OR_TASK.test(rest)) return null;
  if (hasNumber) {
    const whole = plain(marks + rest);
    const date = startingDate(whole.text);
    const isNumber = date?.isSure && date.from === whole.text.search(/\d/);
    if (isNumber) return dateMatch(whole, date, { kind: 'line', level: 0 });
  }
  if (hasNumber || ITEM.test(marks)) return itemMatch(plain(rest));
  return lineOfItsOwn(rest, { before, after });
}

/** The markers of quotes, lists, headings and tables before the text of a line. */
const MARKS =
  /^[\s>]*(?:[-*+•·]\s+){0,3}(?:\d{1,3}[.)、]\s+)?(?:[-*+•·]\s+)?(?:#{1,6}[\s]*|\|\s*)?/u;
const HASHES = /#{1,6}(?=\s*$)/;
const SETEXT = /^ {0,3}(?:(=)=*|-{2,})\s*$/;
const ITEM = /[-*+•·]\s+$/;
const NUMBER_ITEM = /\d[.)、]\s+$/;
const LINK_OR_TASK = /^[^\p{L}\p{N}[]*\[(?:\[|[ xX]\] |[^\]]*\]\s*[([])/u;

/** Removes the blanks and the closing `#` at the end of a line. */
function withoutEnd(text: string): string {
  return text
    .trimEnd()
    .replace(/(?<!#)#+$/, '')
    .trimEnd();
}

/** Removes Markdown markers and HTML tags from a text, and normalizes it. */
function plain(markdown: string): NormalizedText {
  if (!MARKED_UP.test(markdown)) return normalizeText(markdown);
  return normalizeText(
    markdown
      .replace(/<[^<>]{1,80}>/g, '')
      .replace(/\[([^[\]]{0,120})\]\([^()\s]{0,300}\)/g, '$1')
      .replace(/[*`\\]|__|==|~~/g, ''),
  );
}

const MARKED_UP = /[<[*`\\_=~]/;

type Container = Pick<MeetingLine, 'kind' | 'level'>;

/** Finds a date at the beginning, at the end or, after a meeting word, inside a text, or a number. */
function textMatch(read: NormalizedText, container: Container): Match | null {
  const { text } = read;
  const date = startingDate(text) ?? endingDate(text) ?? enclosedDate(text);
  const number = meetingNumber(text);
  // Sprint 1 (2022-01-23) is a date. 第3次会议 is a number, although 3 may be the beginning of a date.
  if (date !== null && (date.isSure || number === null)) return dateMatch(read, date, container);
  if (number === null) return null;
  return {
    ...container,
    ...{ written: read.original(0, number.to), form: number.stem, year: null, days: [] },
    ...{ isNumbered: true, isSure: true, isWhole: false, isRange: false },
  };
}

function dateMatch(read: NormalizedText, date: MeetingDate, container: Container): Match {
  const { from, to, form, year, days, isSure, isWhole, isRange } = date;
  const written = read.original(from, to);
  return { ...container, written, form, year, days, isNumbered: false, isSure, isWhole, isRange };
}

function itemMatch(read: NormalizedText): Match | null {
  const date = startingDate(read.text) ?? dateAfterName(read.text);
  return date && dateMatch(read, date, { kind: 'item', level: 0 });
}

/** Finds the date of a field whose name has a word for a time: `会议开始时间：2020/3/11`. */
function dateAfterName(text: string): MeetingDate | null {
  const [name = ''] = TIME_FIELD.exec(text) ?? [];
  const date = name === '' ? null : startingDate(text.slice(name.length));
  return date && { ...date, from: date.from + name.length, to: date.to + name.length };
}

const TIME_FIELD =
  /^[^:：]{0,20}(?:时间|時間|日期|日 ?時|日付|일 ?시|일자|날짜|date|dato|datum|wann|when|held on|fecha|data|дата|tid|thời gian)[^:：]{0,20}[:：] ?/iu;

/** Finds a date or number on a line that has little other text, or that is bold or a date field. */
function lineOfItsOwn(
  rest: string,
  { before, after }: { before: string; after: string },
): Match | null {
  const container = { kind: 'line', level: 0 } as const;
  const read = plain(rest);
  const { text } = read;
  const isBold = BOLD.test(rest);
  const isAlone = before.trim() === '' && after.trim() === '';
  if (text.length > (isBold ? LONGEST_BOLD : LONGEST_LINE)) return null;
  if (isAlone || isBold) {
    const match = textMatch(read, container);
    return match?.isWhole || isBold || !SENTENCE.test(text) ? match : null;
  }
  const date = startingDate(text);
  if (date === null) return null;
  const label = text.slice(date.to).replace(/[^\p{L}\d]/gu, '');
  const isTitle = label.length <= (before.trim() === '' ? LONGEST_LABEL : SHORT_LABEL);
  return date.isWhole || (isTitle && !SENTENCE.test(text))
    ? dateMatch(read, date, container)
    : null;
}

const BOLD = /^(?:\*{2,3}|__|==|<(?:b|strong|h[1-6]|u|mark|font|big|center)\b)/i;
const LONGEST_LINE = 80;
const LONGEST_BOLD = 160;
const LONGEST_LABEL = 40;
const SHORT_LABEL = 12;
const SENTENCE = /[。！？；!?;]|[.,，]\s+\p{L}{2,}.*[.,，]$|\.$(?<!\d\.)/u;

/** Finds a date that fills the first cell of a row, or the second one after a number or a field name. */
function rowMatch(row: string): Match | null {
  const [first = '', second = ''] = row.split('|', 2).map((cell) => plain(cell));
  const isNumber = typeof first === 'object' && /^\d{0,3}$/.test(first.text);
  const read = isNumber || dateFieldValue(row) !== null ? second : first;
  if (typeof read !== 'object') return null;
  const date = startingDate(read.text);
  return date?.isWhole ? dateMatch(read, date, { kind: 'row', level: 0 }) : null;
}

/**
 * Returns a function that decides whether a line belongs to a row of lines like it. A sure date needs
 * no others. Numbers have to be several, unless they are alone on their line, and must not just count.
 */
function isPlausible(found: readonly MeetingLine[]): (line: MeetingLine) => boolean {
  const series = Map.groupBy(found, seriesOf);
  const rejected = new Set<string>();
  for (const [key, lines] of series) {
    const [first] = lines;
    if (first === undefined) continue;
    const distinct = new Set(lines.map(({ written }) => written)).size;
    // 1/2 may be a part of something, and 3.5 an amount.
    const least = first.isWhole && !isInList(first) ? 1 : !first.isWhole && isInList(first) ? 3 : 2;
    const isRow = distinct >= least && (first.isNumbered || !isCounting(lines));
    if (!isRow) rejected.add(key);
  }
  return (line) => (line.isSure && !line.isNumbered) || !rejected.has(seriesOf(line));
}

function isInList({ kind, isNumbered }: MeetingLine): boolean {
  return !isNumbered && (kind === 'item' || kind === 'row');
}

function seriesOf({ kind, level, form, isNumbered, isWhole }: MeetingLine): string {
  return [kind, level, form, isNumbered, isWhole].join(' ');
}

/** Returns whether numbers count sections, as 1.1, 1.2, 2.1 do. */
function isCounting(lines: readonly MeetingLine[]): boolean {
  const numbers = lines.map(({ written }) => (written.match(/\d+/g) ?? []).map(Number));
  const [, firstMinor = 0] = numbers[0] ?? [];
  const hasParts = numbers.every(({ length }) => length > 1);
  if (firstMinor > 1 || !hasParts) return false;
  const steps = numbers.slice(1).filter(([major = 0, minor = 0], index) => {
    const [lastMajor = 0, lastMinor = 0] = numbers[index] ?? [];
    return major === lastMajor ? minor === lastMinor + 1 : major === lastMajor + 1 && minor <= 1;
  });
  return steps.length * 4 >= (numbers.length - 1) * 3;
}
