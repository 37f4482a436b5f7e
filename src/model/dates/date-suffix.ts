import { TO } from './forms.ts';
import { matchAt } from './match-at.ts';

/** The index behind a time, a range of times or a part of the day; null where none is written. */
export function timeOfDayAt(text: string, at: number): number | null {
  const match = matchAt(TIME, text, at);
  return match === null ? null : at + match[0].length;
}

const PART = '(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里)';
const NUMBER = String.raw`(?:\d{1,2}|[一二三四五六七八九十两]{1,3})`;
const HALF = String.raw`[ap](?:m|\.m\.?)(?![a-z])`;
const CLOCK = String.raw`[0-2]?\d:[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?(?![\d:])(?: ?${HALF})?`;
const ENGLISH = String.raw`\d{1,2} ?${HALF}`;
const SPOKEN = `${NUMBER} ?[点时](?:半|整|钟|[一三]刻|${NUMBER}分?)?`;
const MOMENT = `(?:(?:${PART}|早|晚) ?)?(?:${CLOCK}|${ENGLISH}|${SPOKEN})`;
const ZONE = String.raw`(?:z(?![a-z])|[+-]\d\d:?\d\d)?(?: ?\(?(?:utc|gmt|[ecmp][sd]t|ces?t|bst|jst|sgt|hkt)(?![a-z])(?:[+-]\d{1,2})?\)?)?`;
const HAN = String.raw`[\u4e00-\u9fff]`;

const TIME = new RegExp(
  [
    `(?:(?:${PART}|早|晚) ?(?:${CLOCK}|${ENGLISH}|${SPOKEN})`,
    `${CLOCK}|${ENGLISH}`,
    // 2点建议 are two suggestions.
    `${SPOKEN}(?:(?=${TO}${MOMENT})|(?!${HAN})))(?:${TO}${MOMENT})?${ZONE}`,
    `${PART}(?![茶餐饭会场])`,
  ].join('|'),
  'iy',
);
