import { monthsOfWord, weekdaysOfWord } from './calendar-words.ts';
import { isWeekForm } from './forms.ts';
import { type HeadingDate, readHeadingDate } from './heading-date.ts';
import { trimLabel } from './label.ts';
import { isMeetingNumber } from './meeting-number.ts';
import { isOtherDate } from './other-date.ts';
import type { DayOrder } from './resolve-date.ts';

/**
 * Reads the date at the end of a text, as in `Paper reading: 2020/3/11` and `剪枝讨论（3月11日 周三）`.
 * A date without a year counts in brackets. With `acceptsNoYear`, it also counts if it can't be just
 * a number: `Sprint 1, Jan 21`, `Sprint 1 am 23.01.` With `acceptsEras`, a year that names no era counts as
 * one. `label` is the text before the date.
 * @returns null if the text does not end with a date, is nothing but a date, or names the date of
 * something else, such as a deadline
 */
export function trailingDate(
  text: string,
  {
    order = null,
    acceptsNoYear = false,
    acceptsEras = false,
  }: { order?: DayOrder; acceptsNoYear?: boolean; acceptsEras?: boolean } = {},
): (HeadingDate & { kind: 'day' | 'no-year' }) | null {
  for (const before of textsBefore(text, { from: Math.max(0, text.length - LONGEST) })) {
    const rest = text.slice(before.length);
    const date = readHeadingDate(rest, { order, acceptsWeeks: true, acceptsEras });
    if ((date.kind !== 'day' && date.kind !== 'no-year') || date.label !== '') continue;
    if (date.kind === 'no-year' && !/[(（[【]\s*$/.test(before)) {
      const isSure = date.weekday !== null || /\p{L}/u.test(date.written) || LINK.test(before);
      if (!acceptsNoYear || !isSure) continue;
    }
    if (isOtherDate(before) || isWeekOfTerm(before, date)) return null;
    return { ...date, label: labelOf(before, date.written) };
  }
  return null;
}

/** Returns whether a week counts from the beginning of a month or a term: Fall 2023 Week 4. */
function isWeekOfTerm(before: string, { form }: { form: string }): boolean {
  if (!isWeekForm(form)) return false;
  const word = /\p{L}+(?=\P{L}*$)/u.exec(before.slice(-LONGEST))?.[0] ?? '';
  return TERM.test(word) || monthsOfWord(word).length > 0;
}

const TERM =
  /^(?:fall|autumn|spring|summer|winter|semester|term|trimester|quarter|academic|wise|sose|学期|學期|学年|學年)$/i;

/**
 * Reads the date of a title: the one at its end, or one with its year before a remark, as in
 * `Paper reading 2020/3/11 (Room A)` and `分享会 2020.3.11 线上`. `label` is the text around the date.
 * @returns null as for {@link trailingDate}, and for a title that is long or a sentence
 */
export function titleDate(
  text: string,
  { order = null }: { order?: DayOrder } = {},
): (HeadingDate & { kind: 'day' | 'no-year' }) | null {
  return trailingDate(text, { order }) ?? dateBeforeRemark(text, order);
}

function dateBeforeRemark(text: string, order: DayOrder) {
  if (text.length > LONGEST_TITLE || SENTENCE.test(text)) return null;
  for (const before of textsBefore(text, { from: 0 })) {
    const rest = text.slice(before.length);
    const date = readHeadingDate(rest, { order });
    if (date.kind !== 'day' || date.label === '') continue;
    const remark = remarkIn(rest, date.label);
    if (remark === null || isOtherDate(before)) return null;
    return { ...date, label: `${labelOf(before, date.written)} ${remark}` };
  }
  return null;
}

/** Yields the texts before everything from an index on with which a date may begin. */
function* textsBefore(text: string, { from }: { from: number }): Generator<string> {
  for (const { 0: word, index } of text.slice(from).matchAll(BEGINNING)) {
    if (WORD.test(word) && !isNameInDate(word)) continue;
    const before = text.slice(0, from + index);
    if (before.trim() === '' || !JOINT.test(before)) continue;
    if (!isMeetingNumber(text, before.length)) yield before;
  }
}

/** The greatest length of a date with its weekday and time, in characters. */
const LONGEST = 60;

/** The greatest length of a title with a date inside, in characters. */
const LONGEST_TITLE = 80;

const SENTENCE = /[。！？；!?;]/u;

/** Returns a remark with the brackets around it, or null if nothing separates it from the date. */
function remarkIn(text: string, remark: string): string | null {
  const at = text.lastIndexOf(remark);
  const [before, after] = [text.charAt(at - 1), text.charAt(at + remark.length)];
  if (at < 1 || !BOUNDARY.test(before)) return null;
  const isWrapped = /[(（[【]/.test(before) && /[)）\]】]/.test(after);
  return isWrapped ? before + remark + after : remark;
}

const BOUNDARY = /[\s()（）[\]【】,，、;；|:：·~—–-]/u;

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

/** What may come directly before the date. Other characters make it a part of a path or a version. */
const JOINT = /(?:[\s()（）[\]【】{<:：,，、;；|·~—–@]|\p{Script=Han}|[\p{L}\p{N})）\]】][-_])$/u;

/** A word that a date comes after, even if it is only numbers. */
const LINK = /\s(?:am|vom|on|of|from|dated|du|del?)\s$/iu;

/** A word and punctuation that join a label to the date after it. */
const JOINED =
  /(?:(?:,?\sheld)?\s(?:am|on|of|from|for|at|dated|vom|den|der|du|de|del|le|la|el|il|op|dne|от)|,?\sheld)?[\s(（[【{<@]+$/iu;
