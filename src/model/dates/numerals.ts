/**
 * A number in digits or in Chinese numerals: `11`, `十一`, `二十一`, `廿一`, `二〇二〇`. NaN for
 * anything else.
 */
export function readNumber(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const plain = written.replace('廿', '二十').replace('卅', '三十');
  const parts = plain.split('十');
  const [tens = '', ones = ''] = parts;
  if (parts.length === 1) return digitsOf(tens);
  if (parts.length > 2) return NaN;
  return (tens === '' ? 1 : digitsOf(tens)) * 10 + (ones === '' ? 0 : digitsOf(ones));
}

/** The month of an English name, whole or shortened, or of a number. */
export function readMonth(written: string): number {
  const index = MONTHS.indexOf(written.slice(0, 3).toLowerCase());
  return index < 0 ? readNumber(written) : index + 1;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const DIGITS: Readonly<Record<string, string>> = Object.fromEntries(
  ['〇零○', '一', '二两', '三', '四', '五', '六', '七', '八', '九'].flatMap((numerals, value) =>
    [...numerals].map((numeral) => [numeral, String(value)]),
  ),
);

function digitsOf(numerals: string): number {
  if (numerals === '') return NaN;
  return Number([...numerals].map((numeral) => DIGITS[numeral] ?? 'x').join(''));
}
