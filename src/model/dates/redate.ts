import type { IsoDay } from '../types.ts';
import { dayParts } from './calendar.ts';
import { monthsOfWord } from './calendar-words.ts';
import { monthNameLike } from './month-name.ts';
import { normalizeText } from './normalized-text.ts';
import { readNumber, writeHanDigits, writeHanNumber } from './numerals.ts';

/**
 * Writes the day `to` in the way in which `written` writes the day `from`: with the same separators,
 * order, numerals and names. `isPadded` is whether a month or day below 10 gets a leading zero.
 * Returns null if `written` has numbers that are not part of the day, or no month or day.
 */
export function redate(
  written: string,
  { from, to, isPadded }: { from: IsoDay; to: IsoDay; isPadded: boolean },
): string | null {
  const [old, day] = [dayParts(from), dayParts(to)];
  const left = new Set<Part>(['year', 'month', 'day']);
  const hasMonthName = Array.from(written.match(WORDS) ?? []).some(isMonthName);
  let hasOtherNumber = false;
  let isWritten = true;
  const text = written.replace(NUMBER_OR_WORD, (token) => {
    const parts = partsMeantBy(token, { old, left, hasMonthName });
    if (parts === null) {
      // Other words, such as `of`, are kept.
      hasOtherNumber ||= !isWord(token);
      return token;
    }
    for (const part of parts) left.delete(part);
    const isCompact = parts.length > 1;
    return parts
      .map((part) => {
        const value = day[part];
        const name = isWord(token) ? monthNameLike(value, token) : null;
        if (name !== null) return name;
        isWritten &&= !isWord(token);
        return writeLike(token, { part, value, isPadded: isPadded || isCompact });
      })
      .join('');
  });
  return hasOtherNumber || !isWritten || left.has('month') || left.has('day') ? null : text;
}

type Parts = ReturnType<typeof dayParts>;
type Part = keyof Parts;

const NUMBER_OR_WORD =
  /[\d０-９]+(?:(?:st|nd|rd|th)(?![a-z]))?|[〇零○一二三四五六七八九十廿卅]+|(?:(?!\p{Script=Han})[\p{L}\p{M}])+/giu;

const WORDS = /[\p{L}\p{M}]{3,}/gu;

function isMonthName(word: string): boolean {
  return monthsOfWord(word).length > 0;
}

function isWord(token: string): boolean {
  return /^(?!\p{Script=Han}|[〇○])\p{L}/u.test(token);
}

/** Returns which parts of the day a token means, out of the parts that are `left`. */
function partsMeantBy(
  token: string,
  { old, left, hasMonthName }: { old: Parts; left: ReadonlySet<Part>; hasMonthName: boolean },
): Part[] | null {
  if (isWord(token))
    return left.has('month') && monthsOfWord(token).includes(old.month) ? ['month'] : null;
  const digits = normalizeText(token).text.replace(/[a-z]+$/i, '');
  const value = readNumber(digits);
  const monthDay = old.month * 100 + old.day;
  const readings: { parts: Part[]; value: number; length?: number }[] = [
    { parts: ['year', 'month', 'day'], value: old.year * 10_000 + monthDay, length: 8 },
    { parts: ['year'], value: old.year },
    { parts: ['month', 'day'], value: monthDay, length: 4 },
    ...(hasMonthName ? [] : [{ parts: ['month' as const], value: old.month }]),
    { parts: ['day'], value: old.day },
  ];
  const fitting = readings.find(
    (reading) =>
      reading.value === value &&
      (reading.length ?? digits.length) === digits.length &&
      reading.parts.every((part) => left.has(part)),
  );
  return fitting?.parts ?? null;
}

function writeLike(
  token: string,
  { part, value, isPadded }: { part: Part; value: number; isPadded: boolean },
): string {
  if (/^[^\d０-９]/u.test(token)) {
    return part === 'year' ? writeHanDigits(value, token) : writeHanNumber(value);
  }
  const digits = String(value).padStart(isPadded ? 2 : 1, '0');
  const isWide = /^[０-９]/u.test(token);
  const wide = isWide
    ? digits.replace(/\d/g, (digit) => '０１２３４５６７８９'.charAt(Number(digit)))
    : digits;
  return /[a-z]$/i.test(token) ? wide + ordinalSuffix(value) : wide;
}

function ordinalSuffix(value: number): string {
  if (value >= 11 && value <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}
