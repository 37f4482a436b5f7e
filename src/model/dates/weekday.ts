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
