import { type FileHeading, isDated } from './file-heading.ts';
import { writtenYear } from '../dates/written-year.ts';
import { commonLevel } from './weak-dates.ts';

/** A stretch of a file that opens a page, as lines from 1. */
export type Opening = {
  /** Null for a file without any heading to go by. */
  heading: FileHeading | null;
  /** Headings above the date level that the stretch stands under, joined by ` · `. */
  group: string | null;
  /** First line: that of the heading, of one that groups it, or of front matter before it. */
  from: number;
  /** First line after the heading. */
  bodyFrom: number;
  /** The line after the last. */
  to: number;
};

export type Openings = {
  /** The H1 that nothing stands before; it is the file's title and no part of a chunk. */
  title: FileHeading | null;
  found: Opening[];
};

type FileShape = {
  isBlank: (from: number, to: number) => boolean;
  lineCount: number;
  /** The first line, or that behind the front matter. */
  start: number;
};

/**
 * Decides which headings open pages. The date level is that of most dated headings. Dated headings
 * open sessions unless they stand inside one; undated ones at or above the date level end a session
 * and are pages of their own, or group what follows where nothing but deeper headings stands under
 * them. Under a session that a mark opens stand headings of its level too. A file without a dated
 * heading is one page.
 */
export function openings(headings: readonly FileHeading[], file: FileShape): Openings {
  const first = titleOf(headings, file);
  const dateLevel = commonLevel(headings.filter(isDated));
  if (dateLevel === null) return { title: first, found: wholeFile(first, file) };
  const isYear = first !== null && isYearOfSeveral(first, headings);
  const title = isYear ? null : first;
  const before = isYear ? undefined : (title ?? headings[0]);
  const isByMarks = headings.some(({ isMark }) => isMark);
  const lowest = isByMarks ? dateLevel - 1 : dateLevel;
  const stops = headings.filter(stopsAt(dateLevel, { lowest, before }));
  const groups = new Map<number, string>();
  let groupLine: number | null = null;
  const found = stops.flatMap((heading, index): Opening[] => {
    const next = stops[index + 1];
    for (const level of [...groups.keys()]) if (level >= heading.level) groups.delete(level);
    const to = next?.line ?? file.lineCount + 1;
    const bodyFrom = heading.endLine + 1;
    const isGroup = !isDated(heading) && next !== undefined && next.level > heading.level;
    if (isGroup && file.isBlank(bodyFrom, to)) {
      groups.set(heading.level, heading.text);
      groupLine ??= heading.line;
      return [];
    }
    const group = groups.size === 0 ? null : [...groups.values()].join(' · ');
    const from = groupLine ?? heading.line;
    groupLine = null;
    return [{ heading, group, from, bodyFrom, to }];
  });
  return { title, found };
}

/** Whether the first H1 is one of several that say the years of the sessions under them. */
function isYearOfSeveral(first: FileHeading, headings: readonly FileHeading[]): boolean {
  const isYear = ({ level, text }: FileHeading) => level === 1 && writtenYear(text) !== null;
  return isYear(first) && headings.some((each) => each !== first && !isDated(each) && isYear(each));
}

/** The H1 that nothing stands before. */
export function titleOf(
  headings: readonly FileHeading[],
  { isBlank, start }: FileShape,
): FileHeading | null {
  const [first] = headings;
  if (first === undefined || first.level !== 1 || isDated(first)) return null;
  return isBlank(start, first.line) ? first : null;
}

/**
 * Tells of each heading in turn whether it ends what stands before it: dated ones, and others down to
 * the level `lowest`. `before` never does.
 */
function stopsAt(
  dateLevel: number,
  { lowest, before }: { lowest: number; before: FileHeading | undefined },
): (heading: FileHeading) => boolean {
  let session: number | null = null;
  return (heading) => {
    if (isDated(heading)) {
      const inside = session !== null && heading.level > session && heading.level > dateLevel;
      if (!inside) session = heading.level;
      return !inside;
    }
    const isTitle = heading === before && heading.level === 1;
    const stops = heading.isMark || (heading.level <= lowest && !isTitle);
    if (stops) session = null;
    return stops;
  };
}

function wholeFile(title: FileHeading | null, { isBlank, lineCount, start }: FileShape): Opening[] {
  const bodyFrom = bodyStart(title, start);
  if (title === null && start === 1 && isBlank(1, lineCount + 1)) return [];
  const from = Math.min(title?.line ?? 1, bodyFrom);
  return [{ heading: title, group: null, from, bodyFrom, to: lineCount + 1 }];
}

/** The first line of what is shown beside the title: front matter has lines that are. */
export function bodyStart(title: FileHeading | null, start: number): number {
  return title === null || start > 1 ? 1 : title.endLine + 1;
}
