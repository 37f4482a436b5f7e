import { nameDate } from '../dates/path-date.ts';
import { type FileHeading, isDated } from './file-heading.ts';
import { fileHeadings } from './file-headings.ts';
import { settleYears, type YearSources } from './heading-years.ts';
import type { Scan } from '../scan/scan-blocks.ts';
import { readBareDates } from './bare-dates.ts';
import { datedSections } from './dated-sections.ts';
import { endingDates } from './recurring-headings.ts';
import { withoutFields } from './field-headings.ts';
import { markedSessions } from './marked-sessions.ts';
import { readMonthDays } from './month-days.ts';
import { numberedMeetings } from './numbered-meetings.ts';
import { SESSION_MARKS } from './date-line-forms.ts';
import type { FileBlocks, FoundSessions } from './session-way.ts';
import { readShortYears } from './abbreviated-dates.ts';

/**
 * The headings of a file with the dates of those that open sessions. In a file without a dated
 * heading, and without a day in its name, that is by dates at their ends, by dates below them, else
 * by the first row of marks that recurs, else by headings that count meetings; the lines are without
 * what marks say.
 */
export function sessionHeadings(
  scan: Scan,
  {
    file,
    titleOf,
    ...sources
  }: YearSources & {
    file: string;
    titleOf: (headings: readonly FileHeading[]) => FileHeading | null;
  },
): FoundSessions {
  const { lines } = sources;
  const written = readMonthDays(withoutFields(fileHeadings(scan, lines)), file);
  const headings = settleYears(readBareDates(readShortYears(written)), sources);
  const isDay = nameDate(file)?.kind === 'day';
  if (isDay || headings.some(isDated)) return { headings, lines };
  const found = findSessions({ ...scan, headings, title: titleOf(headings), lines });
  if (found === null) return { headings, lines };
  return { ...found, headings: settleYears(found.headings, sources) };
}

function findSessions(blocks: FileBlocks): FoundSessions | null {
  const found = endingDates(blocks) ?? datedSections(blocks);
  if (found !== null) return found;
  for (const row of SESSION_MARKS) {
    const marked = markedSessions(row, blocks);
    if (marked !== null) return marked;
  }
  return numberedMeetings(blocks);
}
