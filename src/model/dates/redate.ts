import type { IsoDay } from '../types.ts';
import { readMonth, readNumber } from './numerals.ts';

/**
 * Writes the day `to` as `written` writes the day `from`: the same signs, order, numerals and
 * names. `isPadded` says whether a month or day below 10 gets a zero. Null where `written` holds
 * other numbers than those of the day, or lacks its month or day.
 */
export function redate(
  written: string,
  { from, to, isPadded }: { from: IsoDay; to: IsoDay; isPadded: boolean },
): string | null {
  const [old, day] = [partsOf(from), partsOf(to)];
  const left = new Set<Part>(['year', 'month', 'day']);
  const isNamed = NAME.test(written);
  let isOther = false;
  const text = written.replace(NUMBER_OR_NAME, (token) => {
    const parts = meantParts(token, { old, left, isNamed });
    if (parts === null) {
      // Other words, such as `of`, stay.
      isOther ||= !/^[a-z]/i.test(token);
      return token;
    }
    for (const part of parts) left.delete(part);
    const isCompact = parts.length > 1;
    return parts
      .map((part) => writeLike(token, { part, value: day[part], isPadded: isPadded || isCompact }))
      .join('');
  });
  return isOther || left.has('month') || left.has('day') ? null : text;
}

const NAME = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i;

type Part = 'year' | 'month' | 'day';
type Parts = Readonly<Record<Part, number>>;

const NUMBER_OR_NAME =
  /[\d０-９]+(?:(?:st|nd|rd|th)(?![a-z]))?|[〇零○一二三四五六七八九十廿卅]+|[a-z]+/giu;

function partsOf(iso: IsoDay): Parts {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return { year, month, day };
}

/** The parts of the day that a token stands for, among those that none before it does. */
function meantParts(
  token: string,
  { old, left, isNamed }: { old: Parts; left: ReadonlySet<Part>; isNamed: boolean },
): Part[] | null {
  if (/^[a-z]/i.test(token))
    return left.has('month') && readMonth(token) === old.month ? ['month'] : null;
  const digits = foldDigits(token).replace(/[a-z]+$/i, '');
  const value = readNumber(digits);
  const monthDay = old.month * 100 + old.day;
  const readings: { parts: Part[]; value: number; length?: number }[] = [
    { parts: ['year', 'month', 'day'], value: old.year * 10_000 + monthDay, length: 8 },
    { parts: ['year'], value: old.year },
    { parts: ['month', 'day'], value: monthDay, length: 4 },
    ...(isNamed ? [] : [{ parts: ['month' as const], value: old.month }]),
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
  if (/^[a-z]/i.test(token)) return nameLike(token, value);
  if (/^[^\d０-９]/u.test(token))
    return part === 'year' ? hanDigits(value, token) : hanNumber(value);
  const digits = String(value).padStart(isPadded ? 2 : 1, '0');
  const isWide = /^[０-９]/u.test(token);
  const wide = isWide ? digits.replace(/\d/g, (digit) => FULLWIDTH.charAt(Number(digit))) : digits;
  return /[a-z]$/i.test(token) ? wide + ordinalEnding(value) : wide;
}

const FULLWIDTH = '０１２３４５６７８９';

function foldDigits(token: string): string {
  return token.replace(/[０-９]/gu, (digit) => String(FULLWIDTH.indexOf(digit)));
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

function nameLike(token: string, month: number): string {
  const name = MONTHS[month - 1] ?? '';
  // May is short and long; Sept is short.
  const isShort = /^(?:sept|[a-z]{3})$/i.test(token) && !/^may$/i.test(token);
  const sized = isShort ? name.slice(0, 3) : name;
  if (token === token.toUpperCase()) return sized.toUpperCase();
  return token === token.toLowerCase() ? sized.toLowerCase() : sized;
}

const HAN_DIGITS = '零一二三四五六七八九';

function hanDigits(value: number, like: string): string {
  const zero = /[〇零○]/u.exec(like)?.[0] ?? '〇';
  return Array.from(String(value), (digit) =>
    digit === '0' ? zero : HAN_DIGITS.charAt(Number(digit)),
  ).join('');
}

/** A number up to 99 as it is said: 十, 二十三. */
function hanNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const said = ones === 0 && tens > 0 ? '' : HAN_DIGITS.charAt(ones);
  if (tens === 0) return said;
  return `${tens === 1 ? '' : HAN_DIGITS.charAt(tens)}十${said}`;
}

function ordinalEnding(value: number): string {
  if (value >= 11 && value <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}
