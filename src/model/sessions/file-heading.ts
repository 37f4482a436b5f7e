import type { HeadingDate } from '../dates/heading-date.ts';

/** A heading of a file with what it says of a date. `endLine` is its last line. */
export type FileHeading = {
  text: string;
  level: number;
  line: number;
  endLine: number;
  /** `no-year` is only where the heading opens a session and nothing tells the year. */
  date: HeadingDate;
  /** The year of `date` where the heading does not say it. */
  inferred: number | null;
  /**
   * Whether it is no heading in Markdown, but a line or list item that opens a session. Its level is
   * one below that of the heading which it stands under; headings of that level are inside it.
   */
  isMark: boolean;
  /** Whether it opens a session without a date, as `第三次会议` among others of its kind. */
  opensUndated: boolean;
};

/** Whether the heading opens a session; the page of one without a year goes by its slug. */
export function isDated({ date, opensUndated }: FileHeading): boolean {
  return date.kind === 'day' || date.kind === 'no-year' || opensUndated;
}
