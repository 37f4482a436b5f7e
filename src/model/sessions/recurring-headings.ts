import { behindDateName } from '../dates/date-field.ts';
import { endingDate } from '../dates/trailing-date.ts';
import { settleOrderWithin } from '../dates/day-order.ts';
import type { FileHeading } from './file-heading.ts';
import type { FileBlocks, FoundSessions } from './session-way.ts';

/**
 * Headings that carry their date at the end: those of the highest level where there are two or more,
 * and more than others. A single such heading is one whose words happen to end with a date.
 */
export function endingDates({ headings, title, lines }: FileBlocks): FoundSessions | null {
  const order = settleOrderWithin(headings.map(({ text }) => text));
  const dated = headings.map((heading): FileHeading | null => {
    // 时间：2020/3/11 is a line about what it stands in.
    const isNamed = behindDateName(heading.text) !== null;
    const date = heading === title || isNamed ? null : endingDate(heading.text, { order });
    return date && { ...heading, date };
  });
  for (const level of [1, 2, 3, 4, 5, 6]) {
    const isOfLevel = (heading: FileHeading | null) => heading?.level === level;
    const found = dated.filter(isOfLevel).length;
    const all = headings.filter((heading) => heading !== title && isOfLevel(heading)).length;
    if (found < 2 || found * 2 <= all) continue;
    const settled = headings.map((heading, index) => {
      const each = dated[index] ?? null;
      return each?.level === level ? each : heading;
    });
    return { headings: settled, lines };
  }
  return null;
}
