import { monthsOfWord, weekdaysOfWord } from './calendar-words.ts';
import { type HeadingDate, readHeadingDate } from './heading-date.ts';
import { trimLabel } from './label.ts';
import type { DayOrder } from './resolve-date.ts';

/**
 * Reads the date at the end of a text, as in `Paper reading: 2020/3/11` and `剪枝讨论（3月11日 周三）`.
 * A date without a year counts in brackets. With `acceptsNoYear`, it also counts if it can't be just
 * a number: `Sprint 1, Jan 21`, `Sprint 1 am 23.01.` `label` is the text before the date.
 * @returns null if the text does not end with a date, is nothing but a date, or names the date of
 * something else, such as a deadline
 */
export function trailingDate(
  text: string,
  { order = null, acceptsNoYear = false }: { order?: DayOrder; acceptsNoYear?: boolean } = {},
): (HeadingDate & { kind: 'day' | 'no-year' }) | null {
  const from = Math.max(0, text.length - LONGEST);
  for (const { 0: word, index } of text.slice(from).matchAll(BEGINNING)) {
    if (WORD.test(word) && !isNameInDate(word)) continue;
    const at = from + index;
    const before = text.slice(0, at);
    if (before.trim() === '' || !JOINT.test(before)) continue;
    const date = readHeadingDate(text.slice(at), { order, acceptsWeeks: true });
    if ((date.kind !== 'day' && date.kind !== 'no-year') || date.label !== '') continue;
    if (date.kind === 'no-year' && !/[(（[【]\s*$/.test(before)) {
      const isSure = date.weekday !== null || /\p{L}/u.test(date.written) || LINK.test(before);
      if (!acceptsNoYear || !isSure) continue;
    }
    if (OF_SOMETHING_ELSE.test(before)) return null;
    return { ...date, label: labelOf(before, date.written) };
  }
  return null;
}

/** The greatest length of a date with its weekday and time, in characters. */
const LONGEST = 60;

/** The beginning of a number, a word or a weekday. */
const BEGINNING = new RegExp(
  [
    String.raw`(?<![\p{L}\p{M}\d])(?!\p{Script=Han})[\p{L}\p{M}]{1,15}(?![\p{L}\p{M}])`,
    '(?<![\\da-z])[\\d０-９]',
    '[〇零○一二三四五六七八九十]+(?=[〇零○一二三四五六七八九十]* ?[年月])',
    '(?:周|星期)[一二三四五六日天]',
  ].join('|'),
  'giu',
);

const WORD = /^(?!\p{Script=Han})\p{L}/u;

/** Returns whether a date can begin with the word: a month, a weekday, or a week before its number. */
function isNameInDate(word: string): boolean {
  return (
    monthsOfWord(word).length > 0 ||
    weekdaysOfWord(word).length > 0 ||
    /^(?:week|wk|[ck]?w|ngày)$/i.test(word)
  );
}

function labelOf(before: string, written: string): string {
  // In `9 am 2020/3/11`, am is a time. German dates have dots.
  if (/\d\s+am\s*$/i.test(before.slice(-8)) && !/^\d{1,2}\./.test(written))
    return trimLabel(before);
  const end = Math.max(0, before.length - LONGEST);
  return trimLabel(before.slice(0, end) + before.slice(end).replace(JOINED, ''));
}

/** What may come directly before the date. Other signs make it a part of a path or a version. */
const JOINT = /(?:[\s()（）[\]【】{<:：,，、;；|·~—–@]|\p{Script=Han}|[\p{L}\p{N})）\]】][-_])$/u;

/** A word that a date comes after, even if it is only numbers. */
const LINK = /\s(?:am|vom|on|of|from|dated|du|del?)\s$/iu;

/** A word and signs that join a label to the date after it. */
const JOINED =
  /(?:(?:,?\sheld)?\s(?:am|on|of|from|for|at|dated|vom|den|der|du|de|del|le|la|el|il|op|dne|от)|,?\sheld)?[\s(（[【{<@]+$/iu;

const OF_SOMETHING_ELSE =
  /(?:下次|下一次|下周|截止|更新|修改|创建|发布|due|deadline|ddl|until|before|since|next|updated?|created|modified|版本|v\d)[^\p{L}\p{N}]*(?:on|at|for|会议|meeting|于|时间|日期)?[^\p{L}\p{N}]*$/iu;
