import { pathDate } from '../dates/path-date.ts';
import { daysOfMonths, shortYears } from './abbreviated-dates.ts';
import { DATE_LINE_FORMS } from './date-line-forms.ts';
import { dateLineSessions } from './date-line-sessions.ts';
import { datedHeadings, numbersAmongDates } from './dated-headings.ts';
import {
  type FileHeading,
  type FoundSessions,
  type NotesFile,
  opensSession,
} from './file-headings.ts';
import { inferHeadingYears, type YearSources } from './heading-years.ts';
import { datesAtHeadingEnds, datesBelowHeadings, numberedMeetings } from './recurring-headings.ts';

/** One way in which notes show where their sessions begin. */
export type SessionFinder = {
  name: string;
  /** Whether the finder is used only if no finder above it has found a session. */
  isFallback?: boolean;
  /** Finds the sessions of a file. Returns null if its notes don't show them in this way. */
  find: (file: NotesFile) => FoundSessions | null;
};

/**
 * All ways in which notes show where their sessions begin, in order of priority. The first four are
 * used together, each on the headings that are still undated. Of the fallbacks, the first one that
 * finds sessions is used alone.
 */
export const SESSION_FINDERS: readonly SessionFinder[] = [
  // ## 2020/3/11 剪枝
  { name: 'dates at the beginning of headings', find: inHeadings(datedHeadings) },
  // ## 3月, then ### 11日
  { name: 'days below the heading of a month', find: inHeadings(daysOfMonths) },
  // ## 12/9/24
  { name: 'years with two digits', find: inHeadings(shortYears) },
  // ## 0415, then ## 0422 补充实验
  { name: 'numbers among dates', find: inHeadings(numbersAmongDates) },
  // 2020-03-11.md: the whole file is one session.
  { name: 'day in the file name', isFallback: true, find: inFileName },
  // ## 剪枝讨论（2020/3/11）
  { name: 'dates at the end of headings', isFallback: true, find: datesAtHeadingEnds },
  // ## 第三次会议, then 日期：2020/3/11
  { name: 'dates on a line below headings', isFallback: true, find: datesBelowHeadings },
  // **2020/3/11** and other lines that are not headings
  ...DATE_LINE_FORMS.map((form): SessionFinder => ({
    name: `date line: ${form.name}`,
    isFallback: true,
    find: (file) => dateLineSessions(form, file),
  })),
  // ## 第三次会议, without any date
  { name: 'numbered meetings', isFallback: true, find: numberedMeetings },
  // Everything else is one session, on the date in the front matter or in the text, if there is one.
  { name: 'whole file', isFallback: true, find: (file) => file },
];

/** Finds the headings and date lines that open the sessions of a file, and infers their years. */
export function findSessions(file: NotesFile & YearSources): FoundSessions {
  let { headings } = file;
  for (const { isFallback, find } of SESSION_FINDERS) {
    if (!isFallback) headings = find({ ...file, headings })?.headings ?? headings;
  }
  headings = inferHeadingYears(headings, file);
  if (headings.some(opensSession)) return { headings, lines: file.lines };
  for (const { isFallback, find } of SESSION_FINDERS) {
    const found = isFallback ? find({ ...file, headings }) : null;
    if (found !== null) return { ...found, headings: inferHeadingYears(found.headings, file) };
  }
  return { headings, lines: file.lines };
}

function inHeadings(
  read: (headings: readonly FileHeading[], file: string) => FileHeading[],
): SessionFinder['find'] {
  return ({ headings, file, lines }) => ({ headings: read(headings, file), lines });
}

function inFileName(file: NotesFile): FoundSessions | null {
  return pathDate(file.file)?.kind === 'day' ? file : null;
}
