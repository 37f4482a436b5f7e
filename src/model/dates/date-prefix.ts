import { endOfMatch } from './normalized-text.ts';
import { MONTH_NAME } from './numerals.ts';
import { foreignWeekdayBefore, weekdayAt } from './weekday.ts';

/** A piece of the text before a date, from one index of the normalized text to another. */
export type PrefixPiece = { from: number; to: number } & (
  { kind: 'sign' | 'number' | WordKind } | { kind: 'weekday'; /** 0 for Sunday. */ weekday: number }
);

/** After a word of the kind `meeting` or `date`, numbers are a date; after the others they may be. */
export type WordKind = 'meeting' | 'notes' | 'date' | 'link';

/**
 * Reads one piece of what may come before the date in a heading: numbering, a bracket or other
 * punctuation, an emoji, a weekday, a word about meetings, or a number after such a word.
 * @param last the previous piece that is not punctuation
 * @returns null if the text at the index is anything else
 */
export function prefixPieceAt(
  text: string,
  at: number,
  last: PrefixPiece | null,
): PrefixPiece | null {
  const day = weekdayAt(text, at) ?? foreignWeekdayBefore(text, at);
  if (day !== null) return { kind: 'weekday', from: at, ...day };
  const numbers = last === null ? [NUMBERING, ORDINAL] : last.kind === 'number' ? [] : [NUMBER];
  const found = firstAt([...WORD_PATTERNS, ...numbers, SIGN], text, at);
  return found && { ...found, from: at };
}

/** Reads a word about meetings at an index of a normalized text. */
export function prefixWordAt(text: string, at: number): { kind: WordKind; to: number } | null {
  return firstAt(WORD_PATTERNS, text, at);
}

/** Returns whether words about meetings at an index name one: `Meeting`, `Group Meeting`. */
export function isMeetingAt(text: string, at: number): boolean {
  let word = prefixWordAt(text, at);
  while (word?.kind === 'notes' && text.charAt(word.to) === ' ') {
    word = prefixWordAt(text, word.to + 1);
  }
  return word?.kind === 'meeting';
}

function firstAt<Kind>(
  patterns: readonly { kind: Kind; pattern: RegExp }[],
  text: string,
  at: number,
): { kind: Kind; to: number } | null {
  for (const { kind, pattern } of patterns) {
    const to = endOfMatch(pattern, text, at);
    if (to !== null) return { kind, to };
  }
  return null;
}

const NUMBER = {
  kind: 'number',
  pattern:
    /(?:no\. ?)?\d{1,3}(?:st|nd|rd|th)?(?![\da-z]|[./-]\d)|[一二三四五六七八九十百]{1,4}(?=[) \]])/iy,
} as const;
const NUMBERING = {
  kind: 'sign',
  pattern: /(?:\d{1,3}(?:[、)]|\.(?!\d))|[一二三四五六七八九十]{1,3}[、.)])/iy,
} as const;
// In `#12 March 2020`, 12 is the day.
const ORDINAL = {
  kind: 'number',
  pattern: new RegExp(
    String.raw`\d{1,3}(?:st|nd|rd|th)(?= )|#\d{1,3}(?=[ :、)]|\.(?!\d))(?! ?${MONTH_NAME}[ ,.]{1,2}\d{4})`,
    'iy',
  ),
} as const;
const SIGN = {
  kind: 'sign',
  pattern:
    /(?::[a-z][a-z0-9_+-]{0,30}:|[ :,|·()[\]{}#*_、"'“”‘’「」『』《》〈〉•<>\\§※→-]|(?!○)\p{So}|\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\ufe0f|\u200d)/iuy,
} as const;

/** `N` is any number. In each row, a longer word comes before a word that it begins with. */
const WORDS: Readonly<Record<WordKind, string>> = {
  date: '会议时间 会议日期 會議時間 會議日期 日期 时间 時間 日時 日付 날짜 일시 date time datum fecha дата',
  meeting:
    '第N次 第N回 会议 双周会 周例会 大组会 小组会 组会 周会 月会 晨会 早会 午会 晚会 站会 碰头会 沟通会 交流会 分享会 总结会 启动会 例会 讨论会 讨论班 研讨会 读书会 汇报会 會議 雙?[周週]會 [周週]例會 [大小]?組會 [月晨早午晚站]會 例會 討論[會班] 研討會 讀書會 匯報會 (?:工作|项目|学习|科研|个人|小组)?(?:双?[周週]报|[周週]報|[日月][报報]) meetings? mtgs? jour.fixe 1on1s? sync standup stand-up weekly biweekly monthly daily seminar sitzung besprechung treffen réunions? reuniones reunión reunião riunione vergadering möte møde møte kokous spotkanie встреча совещание собрание 주간회의 정기회의 회의(?!록) 미팅 주간보고 会議(?![室録]) 定例会? 打ち?合わ?せ ミーティング',
  notes:
    '第N周 第N期 课题组 研究组 实验室 团队 部门 师门 学术 线上 线下 视频 临时 紧急 課題組 研究組 實驗室 團隊 部門 師門 學術 線上 線下 視訊 臨時 记录 纪要 笔记 日志 讨论 [記紀]錄 紀要 筆記 日誌 討論 (?:工作|项目|学习|科研|进展|进度)?(?:汇报|报告|報告)(?![会會]) minutes notes? reports? agenda record log group team lab department committee reading.group journal.club kick-?off planning status retro(?:spective)? check-?in catch-?up all-?hands call one-on-one (?:project|research|progress|review)(?=.(?:call|kick|meeting|notes|status|sync)) week session protokoll compte.?rendu acta ata verbale notulen referat протокол 회의록 会議録 議事録',
  link: 'of from on for 于 在 於 am vom den der du dela? del? le la el il op från от N',
};

const WORD_PATTERNS = (['date', 'meeting', 'notes', 'link'] as const).map((kind) => {
  const words = WORDS[kind]
    .split(' ')
    .map((word) =>
      /^[a-z]/i.test(word)
        ? `${word}(?![a-z])`
        : word.replace('N', String.raw` ?(?:\d{1,4}|[〇零一二三四五六七八九十百两]{1,5}) ?`),
    );
  return { kind, pattern: new RegExp(words.join('|'), 'iy') };
});
