import type { FileHeading } from './file-heading.ts';
import { type MarkedLine, markedLines } from './date-lines.ts';
import type { SessionMark } from './date-line-forms.ts';
import type { FileBlocks, FoundSessions } from './session-way.ts';

/**
 * Sessions that begin at lines or list items with a date, in the way of one row of the table. They
 * count where they recur on several days, most have something below or behind their date, and they
 * make up half of the file; a schedule or a list of links has neither.
 */
export function markedSessions(row: SessionMark, blocks: FileBlocks): FoundSessions | null {
  const { headings, lines } = blocks;
  const marks = withYears(markedLines(row, blocks));
  const [first] = marks;
  if (first === undefined || new Set(marks.map(dayOf)).size < 2) return null;
  const under = headings.findLast(({ line }) => line < first.line);
  const level = (under?.level ?? 0) + 1;
  const stops = headings.filter((heading) => heading.level < level).map(({ line }) => line);
  const bodies = marks.map((mark, index) => {
    const next = marks[index + 1]?.line ?? lines.length + 1;
    const stop = stops.find((line) => line > mark.line) ?? lines.length + 1;
    const body = lines.slice(mark.line, Math.min(next, stop) - 1);
    return body.filter(isFilled).length;
  });
  const filled = marks.filter(
    ({ rest, date }, index) =>
      (bodies[index] ?? 0) > 0 || rest !== '' || ('label' in date && date.label !== ''),
  );
  if (filled.length * 2 < marks.length) return null;
  const covered = bodies.reduce((sum, body) => sum + body, marks.length);
  const all = lines.filter(isFilled).length - headings.length;
  if (covered * 2 < all) return null;
  return { headings: withMarks(headings, marks, level), lines: withoutMarks(lines, marks) };
}

function isFilled(line: string): boolean {
  return line.trim() !== '';
}

function dayOf({ date }: MarkedLine): string {
  return date.kind === 'day' ? date.start : 'written' in date ? date.written : '';
}

/** Numbers such as 3.11 are dates where others have a year, or where a weekday or 月 says so. */
function withYears(marks: readonly MarkedLine[]): MarkedLine[] {
  const hasYear = marks.some(({ date }) => date.kind === 'day');
  return marks.filter(({ date }) => {
    if (date.kind !== 'no-year') return true;
    return hasYear || date.weekday !== null || /\p{L}/u.test(date.written);
  });
}

function withMarks(
  headings: readonly FileHeading[],
  marks: readonly MarkedLine[],
  level: number,
): FileHeading[] {
  const opening = marks.map(({ line, from, text, date, rest }): FileHeading => {
    // What the line says beyond its heading is the first of the body.
    return {
      text,
      level,
      line: from,
      endLine: from < line ? from - 1 : rest === '' ? line : line - 1,
      date,
      inferred: null,
      isMark: true,
      opensUndated: false,
    };
  });
  return [...headings, ...opening].sort((a, b) => a.line - b.line);
}

/** The lines with those of the marks reduced to what the body says, and items freed of indents. */
function withoutMarks(lines: readonly string[], marks: readonly MarkedLine[]): string[] {
  const kept = [...lines];
  for (const { line, endLine, indent, rest } of marks) {
    kept[line - 1] = rest;
    for (let each = line; each < endLine; each += 1) {
      kept[each] = withoutIndent(kept[each] ?? '', indent);
    }
  }
  return kept;
}

/** A line without up to so many columns of its indent; a tab reaches to the next multiple of 4. */
function withoutIndent(line: string, columns: number): string {
  let column = 0;
  let at = 0;
  for (; column < columns && /[ \t]/.test(line.charAt(at)); at += 1) {
    column += line.charAt(at) === '\t' ? 4 - (column % 4) : 1;
  }
  return ' '.repeat(Math.max(0, column - columns)) + line.slice(at);
}
