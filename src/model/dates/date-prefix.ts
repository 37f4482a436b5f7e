import { WEEKDAY } from './weekday.ts';

/**
 * Whether text before a date leaves it a session's date: nothing but numbering, brackets, weekdays,
 * emoji and words about meetings, with signs between them. `text` was folded.
 */
export function isDatePrefix(text: string): boolean {
  const token = new RegExp(TOKEN, 'iuy');
  while (token.lastIndex < text.length) {
    if (token.exec(text) === null) return false;
  }
  return true;
}

const TOKEN = [
  String.raw`[\s()[\]{}<>"'|:;,·•—–~*#-]+`,
  '[「」『』【】〔〕《》〈〉“”‘’、，。：；]+',
  String.raw`\p{Extended_Pictographic}[\uFE0F\u200D]*`,
  ':[a-z_]{1,30}:',
  String.raw`\d{1,3}(?:[.)、]|(?=\s*(?:[:,;)\]-]|$)))`,
  WEEKDAY,
  '第 ?[0-9〇零一二三四五六七八九十百]{1,5} ?[次回期场周]',
  '会议时间|会议记录|会议纪要|会议|记录|纪要|组会|周例会|周会|例会|讨论|日期|时间',
  String.raw`(?:meetings?|minutes|notes?|weekly|sync|standup|agenda|records?|log|group|team|of|from|on|date|week(?: ?\d{1,3})?)(?![a-z])`,
].join('|');
