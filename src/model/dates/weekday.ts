import { weekdaysOfWord } from './calendar-words.ts';
import { matchAt } from './normalized-text.ts';
import { withCaseOf } from './numerals.ts';

/** A weekday in a normalized text, 0 for Sunday; `to` is the index after it. */
export type WrittenWeekday = { weekday: number; to: number };

/** Reads the name of a weekday at an index of a normalized text. */
export function weekdayAt(text: string, at: number): WrittenWeekday | null {
  for (const { pattern, names } of NAMES) {
    const name = matchAt(pattern, text, at)?.[1]?.toLowerCase();
    if (name === undefined) continue;
    return { weekday: names.findIndex((each) => each.includes(name)), to: pattern.lastIndex };
  }
  return null;
}

/**
 * Reads the name of a weekday in other languages than {@link weekdayAt}. A short one counts if it is
 * the weekday of the date, or if it can't be a word or a name: the (Sam) after a date may be a person.
 * @param possible the weekdays of the date in each of its readings; empty without a year
 */
export function foreignWeekdayAt(
  text: string,
  at: number,
  possible: readonly number[],
): WrittenWeekday | null {
  const korean = matchAt(KOREAN_WEEKDAY, text, at)?.[1];
  if (korean !== undefined) {
    return { weekday: '일월화수목금토'.indexOf(korean), to: KOREAN_WEEKDAY.lastIndex };
  }
  const name = matchAt(WORD, text, at)?.[0];
  if (name === undefined) return null;
  const meant = weekdaysOfWord(name.replace(FEIRA, ''));
  const actual = possible.find((day) => meant.includes(day));
  const weekday = actual ?? (meant.length === 1 ? meant[0] : undefined);
  if (weekday === undefined) return null;
  const end = at + name.length;
  const hasDot = text.startsWith('.', end) && !/^\.[\p{L}\d]/u.test(text.slice(end, end + 2));
  const isAlone = /^(?:[)\],;:|]|$)/.test(text.slice(end, end + 1));
  const isShort = name.length < 4;
  const isSure = !isShort || hasDot || (name.length < 3 && isAlone && possible.length === 0);
  const isWord = isShort && !hasDot && !isAlone && ENGLISH_WORDS.has(name.toLowerCase());
  if (!(isSure || actual !== undefined) || isWord) return null;
  return { weekday, to: end + (hasDot ? 1 : 0) };
}

/** Reads the name of a weekday in other languages directly before a date: `Mittwoch, 11. März`. */
export function foreignWeekdayBefore(text: string, at: number): WrittenWeekday | null {
  const name = matchAt(WORD, text, at)?.[0];
  if (name === undefined) return null;
  const [weekday, other] = weekdaysOfWord(name.replace(FEIRA, ''));
  if (weekday === undefined || other !== undefined) return null;
  const sign = matchAt(DATE_AFTER, text, at + name.length)?.[1];
  if (sign === undefined) return null;
  const isMarked = name.length > 3 || sign !== '';
  if (!isMarked && ENGLISH_WORDS.has(name.toLowerCase())) return null;
  return { weekday, to: at + name.length + sign.length };
}

const DATE_AFTER = /([.,]{0,2}) ?(?:(?:den|the|le|el|dne|dia|día|il) )?\d/iuy;

/** The second word of a weekday in Portuguese: quarta-feira. */
const FEIRA = /-feira$/iu;

/** 수, but not 수정. */
const KOREAN_WEEKDAY = /([일월화수목금토])(?:요일|(?=[)\],]|$| ))/uy;
const WORD = /[\p{L}\p{M}ʼ’'-]{2,15}(?![\p{L}\p{M}])/uy;
const ENGLISH_WORDS = new Set('so do to me la ma mar pe per sex sub ti pet sam dom min'.split(' '));

/** Returns the full name of a weekday in the language of the name `like`. */
export function weekdayName(weekday: number, like: string): string {
  return (/[a-z]/i.test(like) ? ENGLISH : CHINESE)[weekday] ?? '';
}

/** Writes a weekday as a name of the same kind as `like`: 周三, 星期三, `Wed`, `WEDNESDAY`. */
export function weekdayNameLike(weekday: number, like: string): string {
  const name = weekdayName(weekday, like);
  if (!/^[a-z]/i.test(like)) return like.slice(0, -1) + name.slice(-1);
  return withCaseOf(like, /day$/i.test(like) ? name : name.slice(0, 3));
}

const ENGLISH = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const CHINESE = '星期日 星期一 星期二 星期三 星期四 星期五 星期六'.split(' ');

// 周一至周五 is a range of days, and the 日 of 周日程 does not mean Sunday.
const CHINESE_WEEKDAY =
  /(?:周|週|星期|礼拜|禮拜) ?([一二三四五六日天])(?![程报志致]| ?[至到~-] ?(?:周|週|星期|礼拜))/y;

const NAMES: readonly { pattern: RegExp; names: readonly string[] }[] = [
  { pattern: CHINESE_WEEKDAY, names: ['日天', '一', '二', '三', '四', '五', '六'] },
  {
    pattern: /(sun|mon|tue|wed|thu|fri|sat)(?:day|s|sday|nesday|r|rs|rsday|urday)?(?![a-z])\.?/iy,
    names: ENGLISH.map((name) => name.slice(0, 3).toLowerCase()),
  },
  {
    pattern: /([日月火水木金土])(?:曜日?(?![\u4e00-\u9fff])|(?=\)))/y,
    names: ['日', '月', '火', '水', '木', '金', '土'],
  },
];
