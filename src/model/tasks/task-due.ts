/** A text without its due date, and the date as written. */
type Dated = { text: string; due: string | null };

/**
 * Takes the due date off the end of a task: `（4/8 前）`, `截止：4月8日`, `— due Friday`, or the emoji of
 * Obsidian's Tasks. Also takes off other fields of that plugin, such as priorities.
 */
export function readDue(text: string): Dated {
  for (const pattern of DUE) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const due = (found.groups?.['due'] ?? '').trim();
    return { text: text.slice(0, found.index), due };
  }
  const field = FIELD.exec(text);
  return { text: field === null ? text : text.slice(0, field.index), due: null };
}

const MONTH = '(?:0?[1-9]|1[0-2])(?!\\d)';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?!\\d)';
const NAMED_MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';

/** Returns the pattern of a month and a day in either order, with one of the signs between them. */
function dayPattern(signs: string): string {
  return `(?:${MONTH}[${signs}]${DAY}|${DAY}[${signs}]${MONTH})`;
}

/** Forms that are dates in any text. A number such as 3.11 may be a version. */
const CLEAR_DAYS = [
  `\\d{4}[-/]${MONTH}[-/]${DAY}(?: [A-Z][a-z]{2})?`,
  `(?:\\d{4} ?年 ?)?${MONTH} ?月 ?${DAY} ?[日号號]?`,
  dayPattern('/'),
  '(?:[这這本下]个?)?(?:周|週|星期|礼拜)[一二三四五六日天末]|[明后後]天|今[天日]|月底',
  '[月火水木金土日]曜日?',
  '(?:(?:next|this) )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today',
  `${NAMED_MONTH}\\.? ${DAY}(?:st|nd|rd|th)?|${DAY} ${NAMED_MONTH}`,
];
const DAYS = [...CLEAR_DAYS, `\\d{4}\\.${MONTH}\\.${DAY}`, dayPattern('.-')];

function datePattern(days: readonly string[]): string {
  return `(?<due>(?:${days.join('|')})(?: ?\\d{1,2}:\\d{2})?)`;
}

const DATE = datePattern(DAYS);
const CLEAR_DATE = datePattern(CLEAR_DAYS);
const WORD =
  '(?:截止(?:日期|时间|到|至)?|截至|期限|ddl|deadline|due(?: date)?(?: (?:on|by))?|締切|〆切)';
const OPEN = '\\s*[(（\\[【]\\s*';
const SHUT = '\\s*[)）\\]】]';
const BREAK = '(?:^|[\\s,，、;；。—–-])\\s*';
const END = '[\\s.。]*$';

const DUE = [
  // `📅 2020-04-08`, `due:2020-04-08`, `[due:: 2020-04-08]`
  `\\s*[📅📆🗓]\\ufe0f?\\s*${DATE}${END}`,
  `${OPEN}due::\\s*${DATE}${SHUT}${END}`,
  // `（截止 4/8）`, `(by Friday)`, `（4/8 前）`, `（4/8まで）`
  `${OPEN}${WORD}\\s*[:：]?\\s*${DATE}\\s*(?:之?前)?${SHUT}${END}`,
  `${OPEN}${DATE}\\s*(?:之?前|まで(?:に)?)${SHUT}${END}`,
  `${OPEN}by\\s+${CLEAR_DATE}${SHUT}${END}`,
  `${OPEN}(?:before|until)\\s+${DATE}${SHUT}${END}`,
  // The same without brackets.
  `${BREAK}${WORD}\\s*[:：]?\\s*<?${DATE}>?\\s*(?:之?前)?${END}`,
  `${BREAK}${DATE}\\s*(?:之?前|まで(?:に)?)${END}`,
  `\\s+by\\s+${CLEAR_DATE}${END}`,
].map((source) => new RegExp(source, 'iu'));

/** Dates that are not due dates, priorities, recurrence and ids of Obsidian's Tasks. */
const FIELD =
  /\s*(?:[➕⏳⌛🛫✅❌]\ufe0f?\s*\d{4}-\d{2}-\d{2}|[🔺⏫🔼🔽⏬]\ufe0f?|🔁\ufe0f?[^📅⏳🛫✅❌➕]*|(?:🆔|⛔|🏁)\ufe0f?\s*[\w,-]+)\s*$/u;
