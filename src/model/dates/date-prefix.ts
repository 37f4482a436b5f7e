import { matchAt } from './match-at.ts';
import { weekdayAt } from './weekday.ts';

/** What a piece of text before a date says: nothing of its own, or one of the kinds of words. */
export type OpeningPiece = {
  kind: 'sign' | 'weekday' | 'number' | WordKind;
  from: number;
  to: number;
  weekday: number | null;
};

/** `meeting` and `date` words tell that the number behind them is a date; the others do not. */
export type WordKind = 'meeting' | 'notes' | 'date' | 'link';

/**
 * The piece at an index of folded text that may stand before the date of a heading: numbering,
 * brackets and signs, emoji, a weekday, meeting words, and a number behind such a word. Null for
 * anything else. `last` is the last piece before that is no sign.
 */
export function openingPieceAt(
  text: string,
  at: number,
  last: OpeningPiece | null,
): OpeningPiece | null {
  const piece = (kind: OpeningPiece['kind'], to: number, weekday: number | null = null) => {
    return { kind, from: at, to, weekday };
  };
  const day = weekdayAt(text, at);
  if (day !== null) return piece('weekday', day.to, day.weekday);
  const word = openingWordAt(text, at);
  if (word !== null) return piece(word.kind, word.to);
  const lengthOf = (pattern: RegExp) => matchAt(pattern, text, at)?.[0].length ?? 0;
  if (last !== null) {
    const number = last.kind === 'number' ? 0 : lengthOf(NUMBER);
    if (number > 0) return piece('number', at + number);
  } else {
    const numbering = lengthOf(NUMBERING);
    if (numbering > 0) return piece('sign', at + numbering);
  }
  const sign = lengthOf(SIGN);
  return sign > 0 ? piece('sign', at + sign) : null;
}

/** The meeting word that begins at an index of folded text. */
export function openingWordAt(text: string, at: number): { kind: WordKind; to: number } | null {
  for (const { kind, pattern } of PATTERNS) {
    const match = matchAt(pattern, text, at);
    if (match !== null) return { kind, to: at + match[0].length };
  }
  return null;
}

const NUMBER = /(?:no\. ?)?\d{1,3}(?:st|nd|rd|th)?(?![\da-z]|[./-]\d)/iy;
const NUMBERING =
  /(?:\d{1,3}(?:[、)]|\.(?!\d))|\d{1,3}(?:st|nd|rd|th) |[一二三四五六七八九十]{1,3}[、.)])/iy;
const SIGN =
  /(?::[a-z][a-z0-9_+-]{0,30}:|[ :,|·()[\]{}#*_、"'“”‘’「」『』《》〈〉•<>\\-]|\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\ufe0f|\u200d)/iuy;

/** In each row, a word that another begins with stands behind it. */
const WORDS: Readonly<Record<WordKind, string>> = {
  date: '会议时间 会议日期 日期 时间 date time',
  meeting:
    '第N次 会议 双周会 周例会 大组会 小组会 组会 周会 月会 晨会 早会 午会 晚会 站会 碰头会 沟通会 交流会 分享会 总结会 启动会 例会 讨论会 讨论班 研讨会 读书会 汇报会 meetings? sync standup stand-up weekly biweekly monthly daily seminar',
  notes:
    '第N周 第N期 记录 纪要 笔记 日志 讨论 minutes notes? agenda record log group team week session',
  link: 'of from on for N',
};

const PATTERNS = (['date', 'meeting', 'notes', 'link'] as const).map((kind) => {
  const words = WORDS[kind]
    .split(' ')
    .map((word) =>
      /^[a-z]/i.test(word)
        ? `${word}(?![a-z])`
        : word.replace('N', String.raw` ?(?:\d{1,4}|[〇零一二三四五六七八九十百两]{1,5}) ?`),
    );
  return { kind, pattern: new RegExp(words.join('|'), 'iy') };
});
