import { readDateAt } from './date-at.ts';
import { foldText } from './fold-text.ts';

/** Whether dates that end with their year begin with the day or the month; null where unknown. */
export type DayOrder = 'day-first' | 'month-first' | null;

/** Settles the order of days and months from the headings of a file that leave no doubt. */
export function settleOrder(texts: readonly string[]): DayOrder {
  const folded = texts.map(foldText);
  const fits = (order: DayOrder) =>
    folded.filter((text) => readDateAt(text, 0, order)?.readings.some((day) => day !== null))
      .length;
  const [dayFirst, monthFirst] = [fits('day-first'), fits('month-first')];
  if (dayFirst === monthFirst) return null;
  return dayFirst > monthFirst ? 'day-first' : 'month-first';
}
