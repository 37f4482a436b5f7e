import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { type HeadingDate, readHeadingDate } from '../dates/heading-date.ts';
import { headingText } from '../markdown/plain-text.ts';
import type { Scan, ScannedItem, ScannedText } from '../scan/scan.ts';
import type { IsoDay } from '../types.ts';

/** What the year of a date was inferred from. */
export type YearSource = 'screenshots' | 'heading-above' | 'neighbours' | 'file' | 'setting';

/** A heading of a notes file, or a date line, with its date. `endLine` is its last line. */
export type FileHeading = {
  text: string;
  level: number;
  line: number;
  endLine: number;
  /** `no-year` only if the heading opens a session and its year isn't known. */
  date: HeadingDate;
  /** The year of `date`, if it was inferred. */
  inferredYear: number | null;
  /** What the year was inferred from. */
  yearSource?: YearSource;
  /**
   * Whether it is a date line. Its level is one below the heading above it, and headings of its own
   * level are inside its session.
   */
  isDateLine: boolean;
  /** Whether it opens a session without a date, as 第三次会议 does among others like it. */
  isNumbered: boolean;
};

/** A notes file as the session finders receive it. */
export type NotesFile = {
  /** The path in the notes folder. */
  file: string;
  headings: readonly FileHeading[];
  /** Whether the name of the file, alone or beside others, has a day. */
  hasDayInName: boolean;
  /** The day in the name or the front matter of the file. */
  fileDay: IsoDay | null;
  /** The line of the H1 that the file begins with. */
  titleLine: number | null;
  texts: readonly ScannedText[];
  items: readonly ScannedItem[];
  lines: readonly string[];
};

/** The headings of a file with those that open sessions, and the lines that are left as text. */
export type FoundSessions = Pick<NotesFile, 'headings' | 'lines'>;

/** Returns whether the heading opens a session. Without a year, its page is named by its slug. */
export function opensSession({ date, isNumbered }: FileHeading): boolean {
  return date.kind === 'day' || date.kind === 'no-year' || isNumbered;
}

/**
 * Returns the headings of a file, without dates. Lines such as `#会议记录` and `#2020/3/11` count if
 * they are the title or a date. Markdown reads them as text, because `#` may begin a hashtag, but
 * the parser never receives the lines at which a file is cut.
 */
export function fileHeadings(scan: Scan, lines: readonly string[]): FileHeading[] {
  const first = lines.findIndex((line) => line.trim() !== '') + 1;
  const withoutSpace = scan.texts.flatMap(({ line, source }) => {
    if (!/^#[^#\s]/.test(source)) return [];
    const text = headingText(source.slice(1));
    const isAlone = /^\s*(?:#|$)/.test(lines[line] ?? '');
    const isTitle = line === first && isAlone && !text.includes('#') && canBeTitle(text);
    const isHeading = isTitle || readHeadingDate(text).kind === 'day';
    return isHeading ? { level: 1, line, endLine: line, text } : [];
  });
  const links = scan.definitions.filter(({ kind }) => kind === 'link');
  const labels = new Set(links.map(({ label }) => normalizeIdentifier(label)));
  return [
    ...scan.headings.map(({ source, ...heading }) => ({
      ...heading,
      text: headingText(withoutReferences(source, labels)),
    })),
    ...withoutSpace,
  ]
    .sort((a, b) => a.line - b.line)
    .map((heading): FileHeading => {
      const date = { kind: 'none' } as const;
      return { ...heading, date, inferredYear: null, isDateLine: false, isNumbered: false };
    });
}

/** Replaces links such as `[text][label]` with their text if the label is defined in the file. */
function withoutReferences(source: string, labels: ReadonlySet<string>): string {
  return source.replace(REFERENCE, (link, text: string, label: string) => {
    return labels.has(normalizeIdentifier(label || text)) ? text : link;
  });
}

const REFERENCE = /(?<![\\!])\[([^[\]\n]+)\]\[([^[\]\n]*)\]/g;

/** Returns whether words are short enough for a title and not a sentence. */
export function canBeTitle(words: string): boolean {
  return [...words].length <= LONGEST_TITLE && !/[。！？；!?;]|[.,，]\s|[.,，]$/u.test(words);
}

/** In characters. */
const LONGEST_TITLE = 40;

/** Returns the level that most of the headings have, the higher one of two. Null for no headings. */
export function commonLevel(headings: readonly FileHeading[]): number | null {
  const counts = [0, 0, 0, 0, 0, 0, 0];
  for (const { level } of headings) counts[level] = (counts[level] ?? 0) + 1;
  const most = Math.max(...counts);
  return most === 0 ? null : counts.indexOf(most);
}
