import { matchAt } from './match-at.ts';

/** A weekday written at an index of folded text, 0 for Sunday; `to` is the index behind it. */
export function weekdayAt(text: string, at: number): { weekday: number; to: number } | null {
  for (const { pattern, names } of NAMES) {
    const match = matchAt(pattern, text, at);
    const name = match?.[1]?.toLowerCase();
    if (match === null || name === undefined) continue;
    const weekday = names.findIndex((each) => each.includes(name));
    return { weekday, to: at + match[0].length };
  }
  return null;
}

/** A weekday written behind a date as a numeral in brackets, `（三）`, which may as well be a number. */
export function numeralWeekdayAt(text: string, at: number): { weekday: number; to: number } | null {
  const match = matchAt(NUMERAL, text, at);
  return match === null ? null : { weekday: '日一二三四五六'.indexOf(match[0]), to: at + 1 };
}

const NUMERAL = /(?<=\()[日一二三四五六](?=\))/y;

/** The weekday's name in the language that `written` is in. */
export function weekdayName(weekday: number, written: string): string {
  const isEnglish = /[a-z]/i.test(written);
  return (isEnglish ? ENGLISH : CHINESE)[weekday] ?? '';
}

const ENGLISH = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const CHINESE = '星期日 星期一 星期二 星期三 星期四 星期五 星期六'.split(' ');

// 周一至周五 is not the day of a meeting, and 周日程 is no Sunday.
const CHINESE_WEEKDAY =
  /(?:周|週|星期|礼拜|禮拜) ?([一二三四五六日天])(?![程报志致]| ?[至到~-] ?(?:周|週|星期|礼拜))/y;

const NAMES: readonly { pattern: RegExp; names: readonly (string | readonly string[])[] }[] = [
  { pattern: CHINESE_WEEKDAY, names: ['日天', '一', '二', '三', '四', '五', '六'] },
  {
    pattern: /(sun|mon|tue|wed|thu|fri|sat)(?:day|s|sday|nesday|r|rs|rsday|urday)?(?![a-z])\.?/iy,
    names: ENGLISH.map((name) => [name.slice(0, 3).toLowerCase()]),
  },
  {
    pattern: /([日月火水木金土])(?:曜日?(?![\u4e00-\u9fff])|(?=\)))/y,
    names: ['日', '月', '火', '水', '木', '金', '土'],
  },
];
