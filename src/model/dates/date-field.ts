/** Pattern of the common Chinese words for a meeting, simplified and traditional. */
export const HAN_MEETING = '(?:[会會][议議]|[组組周週例][会會])';

const OF_MEETING = `(?:(?:本次|${HAN_MEETING}|讨论|討論|[开開][会會始]|召开|召開|開催|活动|活動|회의|미팅|meeting|session) ?){0,2}`;
const WORD =
  '(?:日期|时间|時間|日 ?時|(?:実施)?日(?=\\s*[:：])|日付|날짜|일 ?시|일자|date|time|when|datum|wann|fecha|дата|thời gian|(?:data|dato|tid)(?=\\s*[:：]))';
const FURTHER =
  '(?: ?(?:[/&+,，、和与及]|and) ?(?:日期|时间|時間|地点|地點|date|time|place|location|where))*';

/** The number of a field in a list of fields: 一、 or （1）. A number with a dot begins a list item. */
const NUMBERING = String.raw`(?:[一二三四五六七八九十壹貳參]{1,3}[、.．]|\d{1,2}、|[（(][一二三四五六七八九十\d]{1,3}[）)])?\s*`;

/** Pattern of a field name before a date: `日期：`, `@time `, `Meeting Date/Time:`, with any emphasis. */
export const DATE_FIELD_NAME = String.raw`[\s@\p{Extended_Pictographic}\ufe0f]*${NUMBERING}[【\[]?${OF_MEETING}${WORD}${FURTHER}\s*(?:[】\]*_]{1,2}\s*)?(?:[:：=|][\s*_]*|(?<=\s))(?=\S)`;

const NAME = new RegExp(`^${DATE_FIELD_NAME}`, 'iu');

/** Returns the value of a date field: the text after its name. Null if the text is not a date field. */
export function dateFieldValue(text: string): string | null {
  const name = NAME.exec(text)?.[0];
  return name === undefined ? null : text.slice(name.length);
}
