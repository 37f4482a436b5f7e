import { monthsOfWord } from './calendar-words.ts';

/**
 * Reads a number in digits or in Chinese numerals: `11`, `十一`, `二十一`, `廿一`, `二〇二〇`, `一百零九`.
 * Returns NaN for anything else.
 */
export function readNumber(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  if (!HAN_NUMERALS.test(written)) return NaN;
  const [hundreds = '', rest] = written.split('百');
  if (rest !== undefined) {
    return (
      readNumber(hundreds) * 100 + (rest === '' ? 0 : readNumber(rest.replace(/^[〇零○]/, '')))
    );
  }
  const plain = written.replace('廿', '二十').replace('卅', '三十');
  const parts = plain.split('十');
  const [tens = '', ones = ''] = parts;
  if (parts.length === 1) return readHanDigits(tens);
  if (parts.length > 2) return NaN;
  return (tens === '' ? 1 : readHanDigits(tens)) * 10 + (ones === '' ? 0 : readHanDigits(ones));
}

const HAN_NUMERALS = /^[〇零○一二两三四五六七八九十廿卅百]+$/;

/** Reads the name of a month in any language that has only one meaning, or a number. */
export function readMonth(written: string): number {
  const [month, other] = monthsOfWord(written);
  return other === undefined ? (month ?? readNumber(written)) : NaN;
}

/** Writes a month as an English name, with the length and the case of the name `like`. */
export function writeMonthName(month: number, like: string): string {
  const name = MONTHS[month - 1] ?? '';
  // `May` is both full and abbreviated. `Sept` is an abbreviation.
  const isShort = /^(?:sept|[a-z]{3})$/i.test(like) && !/^may$/i.test(like);
  return withCaseOf(like, isShort ? name.slice(0, 3) : name);
}

/** Returns a word in upper or lower case if all of `like` is. */
export function withCaseOf(like: string, word: string): string {
  if (like === like.toUpperCase()) return word.toUpperCase();
  return like === like.toLowerCase() ? word.toLowerCase() : word;
}

/** Writes each digit as a Chinese numeral, as years are: 二〇二〇. The zero is the one in `like`. */
export function writeHanDigits(value: number, like: string): string {
  const zero = /[〇零○]/u.exec(like)?.[0] ?? '〇';
  return Array.from(String(value), (digit) =>
    digit === '0' ? zero : HAN_DIGITS.charAt(Number(digit)),
  ).join('');
}

/** Writes a number up to 99 in Chinese: 十, 二十三. */
export function writeHanNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const last = ones === 0 && tens > 0 ? '' : HAN_DIGITS.charAt(ones);
  if (tens === 0) return last;
  return `${tens === 1 ? '' : HAN_DIGITS.charAt(tens)}十${last}`;
}

/** Pattern of an English month name, full or abbreviated. */
export const MONTH_NAME =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

/** Pattern of the first three letters of an English month name. */
export const MONTH_START = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

const HAN_DIGITS = '零一二三四五六七八九';

const DIGITS: Readonly<Record<string, string>> = Object.fromEntries(
  ['〇零○', '一', '二两', '三', '四', '五', '六', '七', '八', '九'].flatMap((numerals, value) =>
    [...numerals].map((numeral) => [numeral, String(value)]),
  ),
);

function readHanDigits(numerals: string): number {
  if (numerals === '') return NaN;
  return Number([...numerals].map((numeral) => DIGITS[numeral] ?? 'x').join(''));
}
