import { type HeadingDate, readHeadingDate } from '../dates/heading-date.ts';

export type FrontMatter = {
  /** The line behind the block, from 1. */
  end: number;
  title: { text: string; line: number } | null;
  date: { read: HeadingDate; line: number } | null;
  /** Tags, categories and keywords, with the lines that say them. */
  tags: { words: string[]; lines: number[] };
  /**
   * The lines of the block as they are shown: those that say something to a reader, such as those
   * who were there, as text; title, date and settings of other tools are left blank.
   */
  shown: string[];
};

/**
 * Reads the block that a file begins with: YAML between lines of `---`, TOML between `+++`, or one
 * object of JSON; the keys of its top level and what is on their lines. Null where the lines are no
 * such block, but text between two rules.
 */
export function readFrontMatter(lines: readonly string[]): FrontMatter | null {
  const first = lines[0]?.replace('\ufeff', '').trimEnd() ?? '';
  const syntax = SYNTAXES.find(({ open }) => first === open);
  if (syntax === undefined) return null;
  const close = lines.slice(1, LONGEST).findIndex((line) => syntax.close.test(line)) + 1;
  const inside = lines.slice(1, Math.max(close, 1));
  const isBlock = syntax.first.test(inside.find((line) => line.trim() !== '') ?? '');
  if (!isBlock || !inside.every((line) => syntax.line.test(line))) return null;
  const front: FrontMatter = {
    end: close + 2,
    title: null,
    date: null,
    tags: { words: [], lines: [] },
    shown: Array.from({ length: close + 1 }, () => ''),
  };
  let place: Place = 'shown';
  for (const [index, line] of inside.entries()) {
    const [, key, written = ''] = syntax.key.exec(line) ?? [];
    if (TABLE.test(line) && syntax.open === '+++') place = 'hidden';
    if (key !== undefined)
      place = takeValue(front, { key, written: written.trim(), at: index + 2 });
    if (place === 'tags') {
      front.tags.words.push(...tagsOf(key === undefined ? line : written));
      front.tags.lines.push(index + 2);
    }
    if (place !== 'hidden' && !line.startsWith('#')) front.shown[index + 1] = line;
  }
  return front;
}

/** Where the lines of a key go. */
type Place = 'shown' | 'hidden' | 'tags';

function takeValue(
  front: FrontMatter,
  { key, written, at }: { key: string; written: string; at: number },
): Place {
  const value = unquoted(written);
  if (TITLE.test(key) && front.title === null && value !== '') {
    front.title = { text: value, line: at };
    return 'hidden';
  }
  if (DATE.test(key) && front.date === null) {
    const read = readHeadingDate(value, { order: null });
    front.date = { read, line: at };
    return read.kind === 'day' && !/\p{L}/u.test(read.label) ? 'hidden' : 'shown';
  }
  if (TAGS.test(key)) return 'tags';
  return OTHER_TOOLS.test(key) ? 'hidden' : 'shown';
}

/**
 * The lines of a file, its block as `shown`, without the lines of the heading that is its title.
 * A title of the block that says something else is shown; its tags are not where they are `taken`.
 */
export function linesBeside(
  heading: { text: string; line: number; endLine: number } | null,
  {
    lines,
    front: { shown, title, tags, end },
    taken,
  }: { lines: readonly string[]; front: FrontMatter; taken: boolean },
): string[] {
  const isLost = title !== null && heading !== null && heading.text !== title.text;
  const block = isLost ? shown.with(title.line - 1, title.text) : [...shown];
  if (taken) for (const line of tags.lines) block[line - 1] = '';
  const isHeading = (at: number) => heading !== null && at >= heading.line && at <= heading.endLine;
  const rest = lines.slice(end - 1).map((line, index) => (isHeading(end + index) ? '' : line));
  return [...block, ...rest];
}

/** Lines within which the block must end. */
const LONGEST = 200;

/** `first` is a block's first line with something on it, `line` is any; `key` has key and value. */
const SYNTAXES = [
  {
    open: '---',
    close: /^(?:---|\.\.\.)\s*$/,
    first: /^[^\s#-]/,
    line: /^(?:\s|#|- |-?$|[\p{L}_][\p{L}\p{N}_ -]{0,60}:(?:\s|$))/u,
    key: /^([\p{L}_][\p{L}\p{N}_ -]{0,60}):(?:\s(.*))?$/u,
  },
  {
    open: '+++',
    close: /^\+\+\+\s*$/,
    first: /^(?:#|\[|[\p{L}_"][^=]{0,60}=)/u,
    line: /^/,
    key: /^"?([\p{L}_][\p{L}\p{N}_-]{0,60})"?\s*=\s*(.*)$/u,
  },
  {
    open: '{',
    close: /^\}\s*$/,
    first: /^\s*"[^"]+"\s*:/,
    line: /^\s*(?:["\]}{[]|$)/,
    key: /^\s*"([^"]{1,60})"\s*:\s*(.*?),?\s*$/u,
  },
];

/** The name of a table of TOML, on a line of its own. */
const TABLE = /^\[+[^\]"]*\]+\s*$/;

const TITLE = /^(?:title|标题)$/i;
const DATE = /^(?:date|日期|时间|会议日期|会议时间)$/i;
const TAGS = /^(?:tags?|categor(?:y|ies)|keywords?|topics|标签|分类|关键词)$/i;
const OTHER_TOOLS =
  /^(?:layout|draft|published?|slug|permalink|id|lang|toc|comments|weight|updated|lastmod|created|modified|cssclass(?:es)?|typora-.*)$/i;

/** The words of a list, in one line or an item a line. */
function tagsOf(written: string): string[] {
  return written
    .replace(/^\s*-\s/, '')
    .split(/[,，、[\]]/)
    .map((word) => unquoted(word.trim()).replace(/^#/, ''))
    .filter((word) => word !== '');
}

function unquoted(value: string): string {
  const quote = value.charAt(0);
  const isQuoted = value.length > 1 && /["']/.test(quote) && value.endsWith(quote);
  return isQuoted ? value.slice(1, -1) : value;
}
