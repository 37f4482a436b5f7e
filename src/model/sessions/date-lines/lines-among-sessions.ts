import { dateFieldValue } from '../../dates/date-field.ts';
import { prefixWordAt } from '../../dates/date-prefix.ts';
import { mayHaveDate } from '../../dates/written-date.ts';
import { DATE_LINE_FORMS } from './date-line-forms.ts';
import { headingOf, remainingLines } from './date-line-sessions.ts';
import { type DateLine, dateLines } from './date-lines.ts';
import { signOf } from '../headings/dated-headings.ts';
import {
  commonLevel,
  type FileHeading,
  type FoundSessions,
  type NotesFile,
  opensSession,
} from '../file-headings.ts';
import { inferHeadingYears, type YearSources } from '../headings/heading-years.ts';
import { fittingSessions } from '../headings/session-order.ts';

/**
 * Adds sessions that begin at a line of another kind than those of their file, as `2024.12.14` on a
 * line of its own below `## 2024.8.12`. Such a line is no more than a date, or it is bold. It fits
 * into the order of the sessions and has text of its own. Other lines with dates are notes.
 */
export function withLinesAmong(found: FoundSessions, file: NotesFile & YearSources): FoundSessions {
  const { headings, lines } = found;
  const level = commonLevel(headings.filter(opensSession));
  const opening = level === null ? [] : openingLines(found, file);
  if (level === null || opening.length === 0) return found;
  const added = new Map(opening.map((line) => [headingOf(line, level), line]));
  const all = [...headings, ...added.keys()].sort((a, b) => a.line - b.line);
  const lineNumbers = new Set(opening.map(({ line }) => line));
  const isAdded = ({ line }: FileHeading) => lineNumbers.has(line);
  const fitting = fittingSessions(inferHeadingYears(all, { ...file, lines }), {
    isDoubtful: isAdded,
  });
  const fittingLines = new Set([...fitting].map(({ line }) => line));
  const kept = opening.filter(({ line }) => fittingLines.has(line));
  if (kept.length === 0) return found;
  return {
    headings: inferHeadingYears(
      all.filter((heading) => !added.has(heading) || fittingLines.has(heading.line)),
      { ...file, lines },
    ),
    lines: remainingLines(lines, kept),
  };
}

/** The forms of lines that may open a session among others. Lists and fields are notes. */
const FORMS = DATE_LINE_FORMS.filter(({ isItem, hasFieldsAbove }) => !isItem && !hasFieldsAbove);

/** In characters. */
const LONGEST_LINE = 100;

function openingLines({ headings, lines }: FoundSessions, file: NotesFile): DateLine[] {
  const texts = file.texts.filter(
    ({ source }) => source.length <= LONGEST_LINE && mayHaveDate(source),
  );
  if (texts.length === 0) return [];
  const sessions = headings.filter(opensSession);
  const signs = new Set(sessions.map(({ date }) => signOf(date)));
  const ofSessions = new Set(sessions.map(({ endLine }) => endLine));
  const ofHeadings = new Set(headings.flatMap(({ line, endLine }) => [line, endLine]));
  const found = FORMS.flatMap((form) =>
    dateLines(form, { ...file, texts, lines }).filter(({ line, text, date, rest }) => {
      const hasDay = date.kind === 'day' || (date.kind === 'no-year' && signs.has(signOf(date)));
      if (!hasDay || rest !== '' || ofHeadings.has(line)) return false;
      if (dateFieldValue(text) !== null) return false;
      if (form.hasTitleAtMost && date.label !== '') {
        const isMeeting = prefixWordAt(date.label, 0) !== null && isBlank(lines[line - 2] ?? '');
        if (!isMeeting) return false;
      }
      const [above, below] = [nextText(lines, line, -1), nextText(lines, line, 1)];
      if (above === null || below === null || ofHeadings.has(below)) return false;
      return !ofSessions.has(above) && !ANNOUNCEMENT.test(lines[above - 1] ?? '');
    }),
  );
  // A line may have several forms. The first one counts.
  const byLine = new Map(found.toReversed().map((each) => [each.line, each]));
  return [...byLine.values()].sort((a, b) => a.line - b.line);
}

/** Returns the nearest line in a direction that is not blank. */
function nextText(lines: readonly string[], line: number, step: 1 | -1): number | null {
  let next = line + step;
  while (next > 0 && next <= lines.length && isBlank(lines[next - 1] ?? '')) next += step;
  return next > 0 && next <= lines.length ? next : null;
}

/** A line above a date that is not the date of a meeting so far. */
const ANNOUNCEMENT =
  /[:：]\W*$|下次|下周|截止|\b(?:next|deadline|ddl|due|updated?|created|until|before|since)\b/iu;

function isBlank(line: string): boolean {
  return line.trim() === '';
}
