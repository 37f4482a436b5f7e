import { trimLabel } from '../dates/label.ts';
import { MONTH_NAME } from '../dates/numerals.ts';

/**
 * Returns what several titles have in common besides their months and years, as `组会` of `2020年3月组会`
 * and `2020年4月组会`: the words at their beginning or, without any, at their end. Null for nothing.
 */
export function sharedTitle(titles: readonly string[]): string | null {
  const words = titles.map((title) => wordsOf(withoutPeriod(title)));
  const beginning = sharedBeginning(words);
  const shared =
    beginning.length > 0
      ? beginning
      : sharedBeginning(words.map((each) => each.toReversed())).toReversed();
  const title = trimLabel(shared.join('').trim()).replace(LAST_WORD, '');
  return title === '' ? null : title;
}

/** Removes years, months, quarters, weeks and days from a title. */
export function withoutPeriod(title: string): string {
  return trimLabel(
    title
      .replace(PERIOD, ' ')
      .replace(/[(（[【]\s*[)）\]】]/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim(),
  );
}

/** A word that only joined the title to its month. */
const LAST_WORD = /\s(?:of|for|from|in|on|the)$/i;

const NUMBER = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const PERIOD = new RegExp(
  [
    String.raw`(?<!\d)(?:19|20)\d\d(?:\s?[-/.年]\s?(?:1[0-2]|0?[1-9])(?!\d)(?:\s?月份?)?|(?:0[1-9]|1[0-2])(?!\d)|\s?年(?:度)?|(?!\d))`,
    String.raw`第?\s?${NUMBER}\s?(?:月份?|季度|学期)|[上下]半年|(?<![\p{L}\d])(?:Q[1-4]|[1-4]Q|H[12])(?![\p{L}\d])`,
    String.raw`(?<!\p{L})(?:${MONTH_NAME})(?!\p{L})\.?`,
  ].join('|'),
  'giu',
);

/** Splits a title into words with the blanks after them, and into single Han characters. */
function wordsOf(title: string): string[] {
  return title.match(/\p{Script=Han}|[^\s\p{Script=Han}]+\s*|\s+/gu) ?? [];
}

function sharedBeginning(all: readonly (readonly string[])[]): string[] {
  const [first = [], ...others] = all;
  const isShared = (word: string, at: number) =>
    others.every((each) => each[at]?.trim().toLowerCase() === word.trim().toLowerCase());
  const end = first.findIndex((word, at) => !isShared(word, at));
  return end < 0 ? [...first] : first.slice(0, end);
}
