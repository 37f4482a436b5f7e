import { type HeadingDate, readHeadingDate } from './dates/heading-date.ts';

export type FrontMatter = {
  /** The line behind the block, from 1. */
  end: number;
  title: { text: string; line: number } | null;
  date: { read: HeadingDate; line: number } | null;
  /**
   * The lines of the block as they are shown: those that say something to a reader, such as tags,
   * as text; title, date and settings of other tools are left blank.
   */
  shown: string[];
};

/**
 * Reads the YAML block between lines of `---` that a file begins with: the keys of its top level
 * and what is on their lines. Null where the lines are no such block, but text between two rules.
 */
export function readFrontMatter(lines: readonly string[]): FrontMatter | null {
  if (lines[0]?.replace('\ufeff', '').trimEnd() !== '---') return null;
  const close = lines.slice(1, LONGEST).findIndex((line) => /^(?:---|\.\.\.)\s*$/.test(line)) + 1;
  const inside = lines.slice(1, Math.max(close, 1));
  const isBlock = /^[^\s#-]/.test(inside.find((line) => line.trim() !== '') ?? '');
  if (!isBlock || !inside.every((line) => BLOCK_LINE.test(line))) return null;
  const shown = Array.from({ length: close + 1 }, () => '');
  let [title, date]: [FrontMatter['title'], FrontMatter['date']] = [null, null];
  let isHidden = false;
  for (const [index, line] of inside.entries()) {
    const [, key, written = ''] = KEY_LINE.exec(line) ?? [];
    const value = unquoted(written.trim());
    const at = index + 2;
    if (key !== undefined) isHidden = OTHER_TOOLS.test(key);
    if (key !== undefined && title === null && TITLE.test(key) && value !== '') {
      title = { text: value, line: at };
      isHidden = true;
    } else if (key !== undefined && date === null && DATE.test(key)) {
      date = { read: readHeadingDate(value, { order: null }), line: at };
      isHidden = date.read.kind === 'day' && !/\p{L}/u.test(date.read.label);
    }
    if (!isHidden && !line.startsWith('#')) shown[at - 1] = line;
  }
  return { end: close + 2, title, date, shown };
}

/**
 * The lines of a file, its block as `shown`, without the lines of the heading that is its title.
 * A title of the block that says something else is shown.
 */
export function linesBeside(
  heading: { text: string; line: number; endLine: number } | null,
  { lines, front: { shown, title, end } }: { lines: readonly string[]; front: FrontMatter },
): string[] {
  const isLost = title !== null && heading !== null && heading.text !== title.text;
  const block = isLost ? shown.with(title.line - 1, title.text) : shown;
  const isHeading = (at: number) => heading !== null && at >= heading.line && at <= heading.endLine;
  const rest = lines.slice(end - 1).map((line, index) => (isHeading(end + index) ? '' : line));
  return [...block, ...rest];
}

/** Lines within which the block must end. */
const LONGEST = 200;

const BLOCK_LINE = /^(?:\s|#|- |-?$|[\p{L}_][\p{L}\p{N}_ -]{0,60}:(?:\s|$))/u;
const KEY_LINE = /^([\p{L}_][\p{L}\p{N}_ -]{0,60}):(?:\s(.*))?$/u;
const TITLE = /^(?:title|标题)$/i;
const DATE = /^(?:date|日期|时间|会议日期|会议时间)$/i;
const OTHER_TOOLS =
  /^(?:layout|draft|published?|slug|permalink|id|lang|toc|comments|weight|updated|lastmod|created|modified|cssclass(?:es)?|typora-.*)$/i;

function unquoted(value: string): string {
  const quote = value.charAt(0);
  const isQuoted = value.length > 1 && /["']/.test(quote) && value.endsWith(quote);
  return isQuoted ? value.slice(1, -1) : value;
}
