const OF_MEETING = '(?:(?:本次|会议|组会|周会|例会|讨论|开会|召开|活动|meeting|session) ?)?';
const WORD =
  '(?:日期|时间|時間|日時|日付|날짜|일시|date|time|when|datum|fecha|дата|data(?=\\s*[:：]))';
const FURTHER =
  '(?: ?(?:[/&+,，、和与及]|and) ?(?:日期|时间|地点|date|time|place|location|where))*';

/** Pattern of a field name before a date: `日期：`, `@time `, `Meeting Date/Time:`, with any emphasis. */
export const DATE_FIELD_NAME = String.raw`[\s@\p{Extended_Pictographic}\ufe0f]*[【\[]?${OF_MEETING}${WORD}${FURTHER}\s*(?:[】\]*_]{1,2}\s*)?(?:[:：=|][\s*_]*|(?<=\s))(?=\S)`;

const NAME = new RegExp(`^${DATE_FIELD_NAME}`, 'iu');

/** Returns the value of a date field: the text after its name. Null if the text is not a date field. */
export function dateFieldValue(text: string): string | null {
  const name = NAME.exec(text)?.[0];
  return name === undefined ? null : text.slice(name.length);
}
