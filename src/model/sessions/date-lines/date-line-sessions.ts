import type { DateLineForm } from './date-line-forms.ts';
import { type DateLine, dateLines } from './date-lines.ts';
import { fittingSessions } from '../headings/session-order.ts';
import type { FileHeading, FoundSessions, NotesFile } from '../file-headings.ts';

/**
 * Finds sessions that begin at date lines of one form. The lines have to be on several days, most of
 * them with text of their own, and their sessions have to be at least half of the file. A schedule or
 * a list of links does not meet these conditions.
 */
export function dateLineSessions(form: DateLineForm, file: NotesFile): FoundSessions | null {
  const { headings, lines } = file;
  const opening = withoutNumbers(withOthers(dateLines(form, file), { form, file }));
  const [first] = opening;
  if (first === undefined || new Set(opening.map(dayOf)).size < 2) return null;
  const above = headings.findLast(({ line }) => line < first.line);
  const level = (above?.level ?? 0) + 1;
  const stops = headings.filter((heading) => heading.level < level).map(({ line }) => line);
  const bodies = opening.map(({ line }, index) => {
    const next = opening[index + 1]?.line ?? lines.length + 1;
    const stop = stops.find((each) => each > line) ?? lines.length + 1;
    return lines.slice(line, Math.min(next, stop) - 1).filter(hasText).length;
  });
  const filled = opening.filter(({ rest, date }, index) => {
    const hasWords = rest !== '' || ('label' in date && date.label !== '');
    return (bodies[index] ?? 0) > 0 || (hasWords && !form.isEnding);
  });
  if (filled.length * 2 < opening.length) return null;
  const covered = bodies.reduce((sum, body) => sum + body, opening.length);
  const all = lines.filter(hasText).length - headings.length;
  if (covered * 2 < all) return null;
  return {
    headings: [...headings, ...opening.map((line) => headingOf(line, level))].sort(
      (a, b) => a.line - b.line,
    ),
    lines: remainingLines(lines, opening),
  };
}

/** Adds the lines of other forms in the same lists. Those that end with a date have to be in order. */
function withOthers(
  opening: readonly DateLine[],
  { form, file }: { form: DateLineForm; file: NotesFile },
): readonly DateLine[] {
  if (opening.length === 0) return opening;
  let lines = opening;
  for (const other of form.sharesListWith ?? []) {
    const found = new Set(lines.map(({ line }) => line));
    const others = dateLines(other, file).filter(({ line }) => !found.has(line));
    const all = [...lines, ...others].sort((a, b) => a.line - b.line);
    const inLists = [...groupByHeading(all, file.headings)].flatMap((group) =>
      group.some(({ line }) => found.has(line)) ? group : [],
    );
    lines = other.isEnding ? fittingLines(inLists, found) : inLists;
  }
  return lines;
}

/** Leaves out lines that are not sure and don't fit into the order of the days. */
function fittingLines(lines: readonly DateLine[], sure: ReadonlySet<number>): DateLine[] {
  const fitting = fittingSessions(
    lines.map((line) => headingOf(line, 1)),
    { isDoubtful: ({ line }) => !sure.has(line), mayBeFirst: true },
  );
  const kept = new Set([...fitting].map(({ line }) => line));
  return lines.filter(({ line }) => sure.has(line) || kept.has(line));
}

/** Groups lines, which are sorted, by the heading that is above them. */
function groupByHeading(
  lines: readonly DateLine[],
  headings: readonly FileHeading[],
): Iterable<DateLine[]> {
  let above = 0;
  return Map.groupBy(lines, ({ line }) => {
    while ((headings[above]?.line ?? Infinity) < line) above += 1;
    return above;
  }).values();
}

function hasText(line: string): boolean {
  return line.trim() !== '';
}

function dayOf({ date }: DateLine): string {
  return date.kind === 'day' ? date.start : 'written' in date ? date.written : '';
}

/**
 * Drops numbers such as 3.11, unless another line has a year, they have a weekday or a 月, or they are
 * a row of days.
 */
function withoutNumbers(opening: readonly DateLine[]): DateLine[] {
  const hasYear = opening.some(({ date }) => date.kind === 'day') || areDaysInOrder(opening);
  return opening.filter(({ date }) => {
    if (date.kind !== 'no-year') return true;
    return hasYear || date.weekday !== null || /\p{L}/u.test(date.written);
  });
}

/**
 * Returns whether lines without a year are the days of meetings: at least three that are nothing
 * but a date and no list items, almost all of them after, or before, the one above. Section
 * numbers, as 1.1, 1.2, 2.1, are too close to each other.
 */
function areDaysInOrder(opening: readonly DateLine[]): boolean {
  const days = opening.flatMap(({ date, indent }) =>
    date.kind === 'no-year' && date.label === '' && indent === 0
      ? date.start.month * 31 + date.start.day
      : [],
  );
  if (days.length < 3 || days.length < opening.length) return false;
  const steps = days.slice(1).map((day, index) => day - (days[index] ?? day));
  const rising = steps.filter((step) => step > 1).length;
  const falling = steps.filter((step) => step < -1).length;
  return Math.max(rising, falling) * 4 >= steps.length * 3;
}

/** Returns the heading that a date line counts as. */
export function headingOf({ line, from, text, date, rest }: DateLine, level: number): FileHeading {
  // The rest of the line is the first line of the session, so the heading ends before it.
  const endLine = from < line ? from - 1 : rest === '' ? line : line - 1;
  const kind = { isDateLine: true, isNumbered: false, inferredYear: null };
  return { text, level, line: from, endLine, date, ...kind };
}

/** Reduces each date line to its rest, and removes the indent of the list item that it opens. */
export function remainingLines(lines: readonly string[], opening: readonly DateLine[]): string[] {
  const remaining = [...lines];
  for (const { line, endLine, indent, rest } of opening) {
    remaining[line - 1] = rest;
    for (let each = line; each < endLine; each += 1) {
      remaining[each] = withoutIndent(remaining[each] ?? '', indent);
    }
  }
  return remaining;
}

/** Removes up to so many columns of indent. A tab extends to the next multiple of 4 columns. */
function withoutIndent(line: string, columns: number): string {
  let column = 0;
  let at = 0;
  for (; column < columns && /[ \t]/.test(line.charAt(at)); at += 1) {
    column += line.charAt(at) === '\t' ? 4 - (column % 4) : 1;
  }
  return ' '.repeat(Math.max(0, column - columns)) + line.slice(at);
}
