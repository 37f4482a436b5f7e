import { type HeadingDate, readHeadingDate } from './heading-date.ts';
import { trimLabel } from './label.ts';
import type { DayOrder } from './resolve-date.ts';

/**
 * The date that a text ends with, as in `Paper reading: 2020/3/11` and `剪枝讨论（3月11日 周三）`; `label`
 * is what stands before it. A date without a year counts in brackets only. Null where the text ends
 * otherwise, where it is all date, and where the words before say that the date is another's.
 */
export function endingDate(
  text: string,
  { order }: { order: DayOrder },
): (HeadingDate & { kind: 'day' | 'no-year' }) | null {
  const from = Math.max(0, text.length - LONGEST);
  for (const { index } of text.slice(from).matchAll(BEGINNING)) {
    const at = from + index;
    const before = text.slice(0, at);
    if (before.trim() === '' || !JOINT.test(before)) continue;
    const date = readHeadingDate(text.slice(at), { order });
    if (date.kind !== 'day' && date.kind !== 'no-year') continue;
    if (date.label !== '') continue;
    if (date.kind === 'no-year' && !/[(（[【]\s*$/.test(before)) continue;
    return OF_OTHER_THINGS.test(before) ? null : { ...date, label: trimOpening(before) };
  }
  return null;
}

/** Characters of a date, its weekday and its time. */
const LONGEST = 60;

/** Where a number, a month or a weekday begins. */
const BEGINNING =
  /(?<![\da-z])(?:[\d０-９]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|sun|mon|tue|wed|thu|fri|sat)[a-z]*\b)|[〇零○一二三四五六七八九十]+(?=[〇零○一二三四五六七八九十]* ?[年月])|(?:周|星期)[一二三四五六日天]/gi;

/** What may join a date to the text before it; other signs make it part of a path or a version. */
const JOINT = /(?:[\s(（[【{<:：,，、;；|·~—–@]|\p{Script=Han}|[\p{L}\p{N})）\]】][-_])$/u;

const OF_OTHER_THINGS =
  /(?:下次|下一次|下周|截止|更新|修改|创建|发布|due|deadline|ddl|until|before|since|next|updated?|created|modified|版本|v\d)[^\p{L}\p{N}]*(?:on|at|for|会议|meeting|于|时间|日期)?[^\p{L}\p{N}]*$/iu;

function trimOpening(before: string): string {
  return trimLabel(before.replace(/[\s(（[【{<@]+$/u, ''));
}
