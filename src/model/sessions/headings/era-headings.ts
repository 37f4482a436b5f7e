import { FORMS } from '../../dates/forms.ts';
import { readHeadingDate } from '../../dates/heading-date.ts';
import { mayHaveDate } from '../../dates/written-date.ts';
import type { FileHeading } from '../file-headings.ts';

/**
 * Reads headings with the year of an era that they don't name, as `## 107年9月26日` and `## R2.3.12`,
 * if the notes prove the era: by a heading that names it, or by the weekdays in these headings. For
 * 年月日, a second one in the order of time is enough.
 */
export function eraHeadings(headings: readonly FileHeading[]): FileHeading[] {
  const read = new Map(
    headings.flatMap((heading) => {
      if (heading.date.kind !== 'none' || !mayHaveDate(heading.text)) return [];
      const date = readHeadingDate(heading.text, { acceptsEras: true });
      return date.kind === 'day' && ERA_FORMS.has(date.form) ? [[heading, date] as const] : [];
    }),
  );
  if (read.size === 0) return [...headings];
  const all = [...read];
  const isWrong = all.some(([, { weekdayWrong }]) => weekdayWrong !== null);
  const isRight = all.some(([{ text }]) => WEEKDAY.test(text));
  const proof = (isJapanese: boolean): boolean => {
    const isNamed = headings.some(({ text }) => (isJapanese ? JAPANESE : CHINESE).test(text));
    return isNamed || (isRight && !isWrong);
  };
  const starts = all.flatMap(([, { start, form }]) => (form === WRITTEN_OUT ? start : []));
  const sorted = [...starts].sort();
  const isOrdered =
    new Set(starts).size > 1 &&
    [sorted, sorted.toReversed()].some((each) => each.join() === starts.join());
  const accepts = (form: string) =>
    proof(form === LETTER_FORM) || (form === WRITTEN_OUT && isOrdered && !isWrong);
  return headings.map((heading) => {
    const date = read.get(heading);
    return date !== undefined && accepts(date.form) ? { ...heading, date } : heading;
  });
}

const ERA_FORMS: ReadonlySet<string> = new Set(
  FORMS.flatMap(({ name, beside }) => (beside === 'eras' ? name : [])),
);
const WRITTEN_OUT = '109年3月12日';
const LETTER_FORM = 'R2.3.12';
const CHINESE = /民[國国]/;
const JAPANESE = /令和|平成|昭和/;
const WEEKDAY =
  /(?:星期|[周週])[一二三四五六日天]|[日月火水木金土](?:曜|[)）])|[(（][一二三四五六日][)）]/;
