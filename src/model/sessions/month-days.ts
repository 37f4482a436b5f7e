import { foldText } from '../dates/normalized-text.ts';
import { type HeadingDate, readHeadingDate } from '../dates/heading-date.ts';
import { readMonth, readNumber } from '../dates/numerals.ts';
import type { FileHeading } from './file-heading.ts';

/**
 * Reads headings that are nothing but a day, as `### 11日` and `### 11`, by the month that a heading
 * above them says, or the name of the file. Numbers alone are days only where they are more than a
 * numbering of what stands there.
 */
export function readMonthDays(headings: readonly FileHeading[], file: string): FileHeading[] {
  const above = new Map<number, WrittenMonth>();
  const ofFile = monthOf(file.replace(/\.md$/i, '').split('/').slice(-2).join('/'));
  const days = headings.map((heading): Day | null => {
    const { level, text, date } = heading;
    if (date.kind !== 'none') return null;
    for (const each of [...above.keys()]) if (each >= level) above.delete(each);
    const month = monthOf(text);
    if (month !== null) above.set(level, month);
    const nearest = above.get(Math.max(...above.keys())) ?? ofFile;
    if (month !== null || nearest === null) return null;
    const read = dayOf(text, nearest);
    return read && { ...read, group: `${level} ${nearest.from}` };
  });
  const numbered = new Set<string>();
  for (const [group, each] of Map.groupBy(
    days.flatMap((day) => day ?? []),
    ({ group }) => group,
  )) {
    const isCounted = Math.max(...each.map(({ number }) => number)) <= each.length;
    if (isCounted && each.some(({ isNumber }) => isNumber)) numbered.add(group);
  }
  return headings.map((heading, index) => {
    const day = days[index] ?? null;
    return day === null || numbered.has(day.group) ? heading : { ...heading, date: day.date };
  });
}

type WrittenMonth = { year: string; month: number; from: string };

type Day = { date: HeadingDate; number: number; isNumber: boolean; group: string };

const NAMES =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const YEAR = String.raw`(?<year>(?:19|20)\d\d)`;
const MONTHS = [
  // 三月份 and 2020年3月 组会, but not 3月11日.
  String.raw`(?:${YEAR} ?年?[ /-]?)?(?<month>\d{1,2}|[一二三四五六七八九十]{1,2}) ?月份?(?! ?[\d一二三四五六七八九十])`,
  String.raw`${YEAR} ?[-/.] ?(?<month>\d{1,2})(?![\d./-])`,
  String.raw`(?:${YEAR}[ /-])?(?<month>${NAMES})\.?(?![a-z]| ?\d{1,2}(?!\d))(?:[ ,]{1,2}${YEAR.replace('year', 'behind')})?`,
].map((pattern) => new RegExp(`(?:^|/)[^\\p{L}\\p{N}]*${pattern}`, 'iu'));

function monthOf(text: string): WrittenMonth | null {
  const folded = foldText(text).text;
  for (const pattern of MONTHS) {
    const { groups } = pattern.exec(folded) ?? {};
    const month = readMonth(groups?.['month'] ?? '');
    if (groups === undefined || !(month >= 1 && month <= 12)) continue;
    return { year: groups['year'] ?? groups['behind'] ?? '', month, from: text };
  }
  return null;
}

const DAY =
  /^(?<before>[^\p{L}\p{N}]*)(?<day>\d{1,2}|[一二三四五六七八九十]{1,3}) ?(?<name>日|号|號|(?:st|nd|rd|th)(?![a-z]))?(?<rest>.*)$/iu;

function dayOf(text: string, { year, month }: WrittenMonth): Omit<Day, 'group'> | null {
  const { groups } = DAY.exec(foldText(text).text) ?? {};
  const number = readNumber(groups?.['day'] ?? '');
  if (groups === undefined || !(number >= 1 && number <= 31)) return null;
  const { name, rest = '' } = groups;
  // What follows must not make the number another: 3日计划, 11.2, 11:30.
  if (/^[\d.:/%-]|^ ?(?:计划|内|之)/.test(rest)) return null;
  const written = `${year === '' ? '' : `${year}年`}${month}月${number}日`;
  const date = readHeadingDate(`${written}${rest}`, { order: null });
  if (date.kind !== 'day' && date.kind !== 'no-year') return null;
  if (name === undefined && date.label !== '') return null;
  return { date: { ...date, written: text }, number, isNumber: name === undefined };
}
