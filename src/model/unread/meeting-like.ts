import { endOfMonthPeriod } from '../dates/month-period.ts';
import { matchAt } from '../dates/normalized-text.ts';
import { isOtherDate } from '../dates/other-date.ts';
import { weekdaysOfWord } from '../dates/calendar-words.ts';
import { type DateLike, dateLikeAt } from './date-like.ts';

/** What looks like the date of a meeting in a text. `isWhole` is whether there is no other text. */
export type MeetingDate = DateLike & { isWhole: boolean };

/**
 * Finds what looks like a date at the beginning of a normalized text, after nothing but punctuation,
 * numbers, weekdays and words about meetings.
 */
export function startingDate(text: string): MeetingDate | null {
  let at = 0;
  for (let pieces = 0; pieces < MAX_PIECES; pieces += 1) {
    at += matchAt(SIGNS, text, at)?.[0].length ?? 0;
    const date = dateLikeAt(text, at);
    if (date !== null) return { ...date, isWhole: isOnlyTime(text.slice(date.to)) };
    const word = matchAt(NUMBERING, text, at)?.[0] ?? matchAt(WORD, text, at)?.[0];
    if (word === undefined || !(MEETING.test(word) || weekdaysOfWord(word).length > 0)) return null;
    at += word.length;
  }
  return null;
}

/**
 * Finds what looks like a date at the end of a normalized text. A date of something else, such as a
 * deadline, does not count.
 */
export function endingDate(text: string): MeetingDate | null {
  const start = Math.max(0, text.length - LONGEST_END);
  for (const { index } of text.slice(start).matchAll(PIECE)) {
    const at = start + index;
    const before = text.slice(0, at);
    if (!JOINT.test(before)) continue;
    const date = dateLikeAt(text, at);
    if (date === null || !isOnlyTime(text.slice(date.to))) continue;
    // 话题 1001 ends with a number, （1001） with a date.
    if (!date.isSure && /^\d{1,4}$/.test(text.slice(at, date.to)) && !/[([]$/.test(before))
      continue;
    return isOtherDate(before) ? null : { ...date, isWhole: false };
  }
  return null;
}

/** Finds a date with a year that is inside a text which begins with a word about meetings. */
export function enclosedDate(text: string): MeetingDate | null {
  const word = matchAt(WORD, text, 0)?.[0];
  if (word === undefined || !MEETING.test(word)) return null;
  for (const { index } of text.slice(0, LONGEST_END).matchAll(PIECE)) {
    const before = text.slice(0, index);
    if (!JOINT.test(before) || isOtherDate(before)) continue;
    const date = dateLikeAt(text, index);
    if (date !== null && date.year !== null) return { ...date, isWhole: false };
  }
  return null;
}

/** The number of a meeting or a week, and the words around it. `stem` is empty for a week of a month. */
export type MeetingNumber = { stem: string; number: string; to: number };

/** Finds what looks like the number of a meeting at the beginning of a normalized text. */
export function meetingNumber(text: string): MeetingNumber | null {
  const at = matchAt(SIGNS, text, 0)?.[0].length ?? 0;
  const period = endOfMonthPeriod(text, at);
  if (period !== null) return { stem: '', number: text.slice(at, period), to: period };
  for (const pattern of NUMBERED) {
    const match = matchAt(pattern, text, at);
    const { number, before = '', after = '' } = match?.groups ?? {};
    if (match === null || number === undefined) continue;
    return { stem: `${before}#${after}`.toLowerCase(), number, to: at + match[0].length };
  }
  return null;
}

const MAX_PIECES = 6;
const LONGEST_END = 70;

const SIGNS = /[^\p{L}\d]{0,20}/uy;
const NUMBERING = /\d{1,2}[.)、] ?/uy;
const WORD =
  /(?:\p{Script=Han}{1,6}?(?=[\d(: ]|$)|第 ?[\d一二三四五六七八九十百]{1,4} ?[次回期周週]|[\p{L}]{1,14}|\d{1,3}(?:st|nd|rd|th)?(?![\d./-]))/uy;

/** Words that may come before the date of a meeting. */
const MEETING = new RegExp(
  `^(?:\\d+(?:st|nd|rd|th|[.)、] ?)?|第.+|${[
    'meetings? minutes notes? log logs sync syncup standup weekly biweekly monthly daily seminar session week day group team lab report agenda record journal diary date time update sprint call discussion',
    'sitzung besprechung treffen protokoll datum woche termin wochenbericht réunion séance semaine compte rendu reunión reunion acta fecha semana sesión reunião ata data riunione verbale vergadering notulen möte protokoll møde møte referat spotkanie',
    'of on from for in the am vom den der du de del le la el il um at and',
    '会议 组会 例会 周会 周例会 月会 早会 晨会 站会 讨论 讨论会 研讨会 读书会 汇报 会议记录 会议纪要 组会记录 周报 日报 月报 记录 纪要 笔记 日志 日期 时间 会议时间 会议日期 會議 會議記錄 會議紀錄 週會 週報 日時 日付 議事録 打ち合わせ 定例 定例会 ミーティング 会議',
    '회의 회의록 주간회의 정기회의 일시 날짜 미팅',
  ]
    .join(' ')
    .replaceAll(' ', '|')})$`,
  'iu',
);

/** Returns whether a word may come before the date of a meeting. */
export function isMeetingWord(word: string): boolean {
  return MEETING.test(word);
}

const NUMBER =
  '(?<number>\\d{1,3}|[一二三四五六七八九十百]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const KIND =
  '(?:meeting|session|week|day|sprint|minutes|sync|standup|seminar|sitzung|treffen|woche|réunion|séance|semaine|reunión|sesión|semana|reunião|riunione|组会|周会|例会|会议|周报|日报|讨论|會議|会議|回目|회의|미팅)';
const NUMBERED = [
  `第 ?${NUMBER} ?(?<after>次|周|週|期|回|讲|届)(?!实验|作业|迭代)`,
  `(?<before>(?:(?:team|group|weekly|project|lab) )?${KIND}) ?(?:no\\.? ?|nr\\.? ?|#|n° ?)?${NUMBER}(?![\\d.\\p{L}])`,
  `${NUMBER}(?:st|nd|rd|th|er|ère|e|\\.|차| ?次| ?回)? ?(?<after>(?:(?:team|group|weekly|project|lab) )?${KIND})(?!\\p{L})`,
].map((pattern) => new RegExp(pattern, 'iuy'));

const PIECE = /[\p{L}\d]+/gu;
const JOINT = /(?:[\s()（）[\]【】{<:：,，、;；|·~—–@_-]|\p{Script=Han})$/u;

/** Returns whether a text has nothing but weekdays, times of day, meeting words and punctuation. */
function isOnlyTime(text: string): boolean {
  if (text.length > LONGEST_END) return false;
  const rest = text.replace(TIMES, ' ');
  return Array.from(rest.matchAll(PIECE), ([word]) => word).every(
    (word) => weekdaysOfWord(word).length > 0 || SHORT_WEEKDAY.test(word) || MEETING.test(word),
  );
}

const TIMES =
  /\d{1,2}[:.h]\d{2}(?::\d{2})?(?: ?[ap]m)?|\d{1,2} ?[ap]m|t\d{2}:\d{2}\S{0,12}|\d{1,2} ?[点时](?:\d{1,2}分?|半)?|(?:周|週|星期|礼拜|禮拜)[一二三四五六日天]|[日月火水木金土월화수목금토일](?:曜日?|요일)?(?=[)\] ]|$)|上午|下午|晚上|早上|中午|utc|gmt|uhr|[일日号號](?=[)\] ]|$)/giu;
const SHORT_WEEKDAY =
  /^(?:mo|di|mi|do|fr|sa|so|lu|ma|me|je|ve|mié|m|t|w|f|th|tues?|thur?s?|wed|pst|est|cet|cest|to|bis|г|р)$/iu;
