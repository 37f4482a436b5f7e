import { parse as parseToml } from 'smol-toml';
import { parseDocument } from 'yaml';
import { dateFieldValue } from '../../dates/date-field.ts';
import { type HeadingDate, readHeadingDate } from '../../dates/heading-date.ts';

/** The block of settings that a file begins with. Lines count from 1. */
export type FrontMatter = {
  /** The line after the block. */
  end: number;
  title: { text: string; line: number } | null;
  /** `isTimestamp` is whether the date has a time with seconds, as editors save it. */
  date: { read: HeadingDate; line: number; isTimestamp: boolean } | null;
  /** Tags, categories and keywords, and the lines that contain them. */
  tags: { words: string[]; lines: number[] };
  /**
   * The lines of the block as the site shows them. Title, date and the settings of other tools are
   * blank. Other fields, such as the participants, are shown as text.
   */
  shown: string[];
};

/**
 * Reads the front matter of a file: YAML between lines of `---`, TOML between lines of `+++`, or a
 * JSON object. Only fields at the top level count. A value that its syntax does not allow is read as
 * it is written.
 * @returns null if the file does not begin with such a block, but with text between two rules
 */
export function readFrontMatter(lines: readonly string[]): FrontMatter | null {
  const opening = lines[0]?.replace('\ufeff', '').trimEnd() ?? '';
  const syntax = SYNTAXES.find(({ open }) => opening === open);
  if (syntax === undefined) return null;
  const close = lines.slice(1, LONGEST_BLOCK).findIndex((line) => syntax.close.test(line)) + 1;
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
  for (const field of fieldsIn(inside, syntax)) {
    if (!readField(front, field, syntax)) continue;
    for (const [index, line] of field.lines.entries()) {
      if (!line.startsWith('#')) front.shown[field.line - 1 + index] = line;
    }
  }
  return front;
}

/**
 * Returns the lines of a file as the site shows them, without the lines of its title. The title of
 * the front matter is shown if it is a different one. In a file that is one segment, tags are not
 * shown, because they are the tags of its page.
 * @param lines the lines of the file; those of the front matter are not used
 */
export function shownLines(
  { shown, title, tags, end }: FrontMatter,
  {
    lines,
    heading,
    isOneSegment,
  }: {
    lines: readonly string[];
    heading: { text: string; line: number; endLine: number } | null;
    isOneSegment: boolean;
  },
): string[] {
  const isOtherTitle = title !== null && heading !== null && heading.text !== title.text;
  const block = isOtherTitle ? shown.with(title.line - 1, title.text) : [...shown];
  if (isOneSegment) for (const line of tags.lines) block[line - 1] = '';
  const isHeading = (at: number) => heading !== null && at >= heading.line && at <= heading.endLine;
  const rest = lines.slice(end - 1).map((line, index) => (isHeading(end + index) ? '' : line));
  return [...block, ...rest];
}

/** The greatest number of lines from the first to the last line of a block. */
const LONGEST_BLOCK = 200;

/** In characters. The parser of YAML takes more than linear time on deeply nested lists. */
const LONGEST_FIELD = 1_000;

type Syntax = {
  open: string;
  close: RegExp;
  /** The first line of the block that is not blank. */
  first: RegExp;
  /** Any line of the block. */
  line: RegExp;
  /** A line that begins a field, with groups for its key and its value. */
  key: RegExp;
  /** Parses the lines of one field to an object with one property. Throws if they are not valid. */
  parse: (field: string) => object;
};

const SYNTAXES: readonly Syntax[] = [
  {
    open: '---',
    close: /^(?:---|\.\.\.)\s*$/,
    first: /^[^\s#-]/,
    line: /^(?:\s|#|- |-?$|[\p{L}_][\p{L}\p{N}_ -]{0,60}:(?:\s|$))/u,
    key: /^([\p{L}_][\p{L}\p{N}_ -]{0,60}):(?:\s(.*))?$/u,
    parse: parseYaml,
  },
  {
    open: '+++',
    close: /^\+\+\+\s*$/,
    first: /^(?:#|\[|[\p{L}_"][^=]{0,60}=)/u,
    line: /^/,
    // A table, such as [params], is a field with the key `[`.
    key: /^(?:(\[)\[?[^\]"]*\]+\s*|"?([\p{L}_][\p{L}\p{N}_-]{0,60})"?\s*=\s*(.*))$/u,
    parse: parseToml,
  },
  {
    open: '{',
    close: /^\}\s*$/,
    first: /^\s*"[^"]+"\s*:/,
    line: /^\s*(?:["\]}{[]|$)/,
    key: /^\s*"([^"]{1,60})"\s*:\s*(.*?),?\s*$/u,
    parse: (field) => JSON.parse(`{${field.replace(/,\s*$/, '')}}`) as object,
  },
];

function parseYaml(field: string): object {
  // In notes, a hash after a space belongs to a tag or a title more often than to a comment.
  if (/\s#/.test(field)) throw new SyntaxError('comment');
  // The failsafe schema keeps every value as the text that is written.
  const options = { schema: 'failsafe', prettyErrors: false, logLevel: 'error' } as const;
  const document = parseDocument(field, options);
  for (const error of document.errors) throw error;
  return document.toJS({ maxAliasCount: 0 }) as object;
}

/** The lines of a field, or those before the first field, whose `key` is empty. */
type Field = {
  key: string;
  /** The value on the first line, as it is written. */
  written: string;
  lines: string[];
  /** The first line, from 1. */
  line: number;
};

function fieldsIn(inside: readonly string[], syntax: Syntax): Field[] {
  const fields: Field[] = [{ key: '', written: '', lines: [], line: 2 }];
  for (const [index, line] of inside.entries()) {
    const match = syntax.key.exec(line)?.filter((group) => group !== undefined);
    if (match === undefined) fields.at(-1)?.lines.push(line);
    else {
      const [, key = '', value = ''] = match;
      fields.push({ key, written: value.trim(), lines: [line], line: index + 2 });
    }
  }
  return fields;
}

/** Returns the value of a field, or undefined if its syntax is not valid. */
function parsedValue({ lines }: Field, { parse }: Syntax): unknown {
  const text = lines.join('\n');
  if (text.length > LONGEST_FIELD) return undefined;
  try {
    const [value] = Object.values(parse(text)) as unknown[];
    return value;
  } catch {
    return undefined;
  }
}

const TITLE = /^(?:title|标题)$/i;
const TAGS = /^(?:tags?|categor(?:y|ies)|keywords?|topics|标签|分类|关键词)$/i;
const OTHER_TOOLS =
  /^(?:\[|layout|draft|published?|slug|permalink|id|lang|toc|comments|weight|updated|lastmod|created|modified|cssclass(?:es)?|typora-.*)$/i;

/** Adds a field to the front matter. Returns whether the site shows the lines of the field. */
function readField(front: FrontMatter, field: Field, syntax: Syntax): boolean {
  const { key, line, lines } = field;
  if (TITLE.test(key) && front.title === null) {
    const text = textOf(field, syntax);
    if (text !== '') {
      front.title = { text, line };
      return false;
    }
  }
  if (isDateKey(key) && (front.date === null || front.date.read.kind === 'none')) {
    const text = textOf(field, syntax);
    const read = readHeadingDate(text, { acceptsEras: true });
    front.date = { read, line, isTimestamp: /\d[T ]\d\d:\d\d:\d\d/i.test(text) };
    return read.kind !== 'day' || /\p{L}/u.test(read.label);
  }
  if (TAGS.test(key)) {
    front.tags.words.push(...tagsOf(field, syntax));
    front.tags.lines.push(...lines.map((_, index) => line + index));
    return true;
  }
  return !OTHER_TOOLS.test(key);
}

/** Returns whether a field has the date of the meeting: `date`, `meeting_date`, `meetingDate`, `会议日期`. */
function isDateKey(key: string): boolean {
  const words = key.replace(/[_-]/g, ' ').replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
  return dateFieldValue(`${words}: -`) === '-';
}

/** Returns the value of a field as text. Dates are kept as they are written. */
function textOf(field: Field, syntax: Syntax): string {
  const value = parsedValue(field, syntax);
  return typeof value === 'string' ? value.trim() : unquoted(field.written);
}

/** Returns the words of a list, or of a text that separates them with commas. */
function tagsOf(field: Field, syntax: Syntax): string[] {
  const value = parsedValue(field, syntax);
  const items = Array.isArray(value) ? (value as unknown[]) : [value];
  const texts = items.every((item) => typeof item === 'string')
    ? items
    : [field.written, ...field.lines.slice(1)].map((line) => line.replace(/^\s*-\s/, ''));
  return texts
    .flatMap((text) => text.split(/[,，、[\]]/))
    .map((word) => unquoted(word.trim()).replace(/^#/, ''))
    .filter((word) => word !== '');
}

function unquoted(text: string): string {
  return text.replace(/^(["'])(.*)\1$/, '$2');
}
