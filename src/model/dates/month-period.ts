import { HAN_MEETING } from './date-field.ts';
import { endOfMatch } from './normalized-text.ts';
import { MONTH_NAME } from './numerals.ts';

/**
 * Returns the index after a part of a month that begins at an index of a normalized text, or after a
 * meeting of a month: `3月第2周`, `3月第一次`, `3月上旬`, `March, week 2`, `Second week of March`, `3月例会`. Such
 * words name no day. Returns null for anything else.
 */
export function endOfMonthPeriod(text: string, at: number): number | null {
  if (!BEGINNING.test(text.charAt(at))) return null;
  for (const pattern of PATTERNS) {
    const to = endOfMatch(pattern, text, at);
    if (to !== null) return to;
  }
  return null;
}

/** Returns whether a normalized text begins, but for punctuation, with a part or a meeting of a month. */
export function beginsWithMonthPeriod(text: string): boolean {
  const at = text.search(/[\p{L}\d]/u);
  return at >= 0 && at <= MAX_SIGNS && endOfMonthPeriod(text, at) !== null;
}

/** In characters. */
const MAX_SIGNS = 20;

/** Digits, Chinese numerals, and the first letters of the words below. */
const BEGINNING = /[\d一二三四五六七八九十a-z]/i;

const YEAR = String.raw`(?:19|20)\d\d`;
const NUMBER = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const HAN_MONTH = `(?:${YEAR} ?年? ?[/-]?)?${NUMBER} ?月份? ?`;
const MONTH = String.raw`${MONTH_NAME}(?!\p{L})\.?`;
const ORDINAL = '(?:first|second|third|fourth|fifth|last|[1-5](?:st|nd|rd|th))';
/** A week or a meeting of a month that is named before it or after it. In `Week 2, March 5` it is no more. */
const WEEK = String.raw`(?:week|wk) ?#?(?:[1-5]|one|two|three|four|five)(?![\d\p{L}])`;
const OF_MONTH = String.raw`${MONTH}(?!,? ?\d{1,2}(?!\d))`;
const MEETING = '(?:meetings?|minutes|sync|call)(?!\\p{L})';

const PATTERNS = [
  String.raw`${HAN_MONTH}的? ?第 ?${NUMBER}(?: ?[-~至到、和] ?第? ?${NUMBER})? ?[个個]? ?(?:[周週次回期场場]|星期|[礼禮]拜)`,
  `${HAN_MONTH}(?:${NUMBER} ?週目|[上中下]旬|[上下]半月)`,
  `${HAN_MONTH}(?:${HAN_MEETING}|月[会會报報])(?!室)`,
  `(?:${YEAR}년 ?)?\\d{1,2}월 ?(?:제? ?\\d ?주|(?:첫|둘|셋|넷|다섯) ?째 ?주)`,
  String.raw`(?:${YEAR} ?[-/.] ?\d{1,2}|(?:${YEAR}[ ,/-]{1,2})?${MONTH}(?:,? ?${YEAR})?)[ ,:(-]{1,3}${WEEK}`,
  String.raw`${WEEK}(?: of | in | ?[,:(-] ?)${OF_MONTH}`,
  `${ORDINAL} (?:week|${MEETING}) (?:of|in) ${OF_MONTH}`,
  String.raw`${MONTH}(?:,? ${YEAR})? (?:(?:monthly|team|group|lab|project|community|board|committee) ){0,3}${MEETING}(?: (?:notes|minutes|agenda|summary))?(?= ?(?:$|[-:,(|]))`,
].map((pattern) => new RegExp(pattern, 'iuy'));
