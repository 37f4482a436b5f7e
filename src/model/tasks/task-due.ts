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

/** Returns the pattern of a month and a day in either order, with one of the separators between them. */
function dayPattern(signs: string): string {
  return `(?:${MONTH}[${signs}]${DAY}|${DAY}[${signs}]${MONTH})`;
}

const WEEKDAY = '(?:周|週|星期|礼拜)[一二三四五六日天]';
const DAY_NAME = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';

/** Forms that are dates in any text. A number such as 3.11 may be a version. */
const CLEAR_DAYS = [
  `\\d{4}[-/]${MONTH}[-/]${DAY}(?: [A-Z][a-z]{2})?`,
  `(?:\\d{4} ?年 ?)?${MONTH} ?月 ?${DAY} ?[日号號]?(?: ?[(（]${WEEKDAY}[)）])?`,
  dayPattern('/'),
  `(?:[这這本下]个?)?${WEEKDAY}|[明后後]天|今[天日]|[这這本下]?[周週]末`,
  `(?:${MONTH} ?月|[这這本下]个?月|[月年])[底末]|[这這本下]个?[周週月]|下次(?:组会|会议|例会|周会|开会)`,
  '[月火水木金土日]曜日?',
  `(?:(?:next|this) )?${DAY_NAME}|tomorrow|today|EO[DWM]|COB`,
  '(?:the )?(?:end of (?:the |this |next )?(?:day|week|month|year)|next (?:meeting|week|month|call))',
  `${NAMED_MONTH}\\.? ${DAY}(?:st|nd|rd|th)?(?:,? \\d{4})?|${DAY} ${NAMED_MONTH}(?: \\d{4})?`,
];
const DAYS = [...CLEAR_DAYS, `\\d{4}\\.${MONTH}\\.${DAY}`, dayPattern('.-')];

const TIME =
  '[ T]?\\d{1,2}:\\d{2}| ?(?:上午|中午|下午|晚上?|早上|下班)(?: ?\\d{1,2}(?:[点點]半?|:\\d{2}))?| ?\\d{1,2}[点點]| (?:EOD|COB|noon|morning|afternoon|evening|night)';

function datePattern(days: readonly string[]): string {
  return `(?<due>(?:(?:EOD|COB) )?(?:${days.join('|')})(?:${TIME})?)`;
}

const DATE = datePattern(DAYS);
const CLEAR_DATE = datePattern(CLEAR_DAYS);
const WORD =
  '(?:截止(?:日期|时间|到|至)?|截至|期限|ddl|deadline|due(?: date)?(?: (?:on|by))?|ETA|预计|締切|〆切)';
/** What follows the date that something has to be done before. */
const BEFORE = '\\s*(?:之?前(?:完成|提交|交付?|发出|给出)?|まで(?:に)?)';
const OPEN = '\\s*[(（\\[【]\\s*';
const SHUT = '\\s*[)）\\]】]';
const BREAK = '(?:^|[\\s,，、;；。—–-])\\s*';
const END = '[\\s.。]*$';

const DUE = [
  // `📅 2020-04-08`, `due:2020-04-08`, `[due:: 2020-04-08]`
  `\\s*[📅📆🗓]\\ufe0f?\\s*${DATE}${END}`,
  `${OPEN}due::\\s*${DATE}${SHUT}${END}`,
  // `（截止 4/8）`, `(by Friday)`, `（4/8 前）`, `（4/8まで）`
  `${OPEN}${WORD}\\s*[:：]?\\s*${DATE}(?:${BEFORE}|\\s*完成)?${SHUT}${END}`,
  `${OPEN}[在于]?${DATE}${BEFORE}${SHUT}${END}`,
  `${OPEN}by\\s+${CLEAR_DATE}${SHUT}${END}`,
  `${OPEN}(?:before|until)\\s+${DATE}${SHUT}${END}`,
  // The same without brackets.
  `${BREAK}${WORD}\\s*[:：]?\\s*<?${DATE}>?(?:${BEFORE}|\\s*完成)?${END}`,
  `${BREAK}[在于]?${DATE}${BEFORE}${END}`,
  `\\s+(?:by|before)\\s+${CLEAR_DATE}${END}`,
].map((source) => new RegExp(source, 'iu'));

/** Dates that are not due dates, priorities, recurrence and ids of Obsidian's Tasks. */
const FIELD =
  /\s*(?:[➕⏳⌛🛫✅❌]\ufe0f?\s*\d{4}-\d{2}-\d{2}|[🔺⏫🔼🔽⏬]\ufe0f?|🔁\ufe0f?[^📅⏳🛫✅❌➕]*|(?:🆔|⛔|🏁)\ufe0f?\s*[\w,-]+)\s*$/u;
