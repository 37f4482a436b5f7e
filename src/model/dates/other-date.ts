/**
 * Returns whether the text before a date shows that the date does not belong to the meeting but to a
 * deadline, the next meeting, a version, the last day of a list. Only the end of the text is read.
 */
export function isOtherDate(before: string): boolean {
  const end = before.slice(-LONGEST);
  return [OF_SOMETHING_ELSE, VERSION, LIST_OF_DAYS].some((pattern) => pattern.test(end));
}

/** In characters. */
const LONGEST = 60;

const OF_SOMETHING_ELSE =
  /(?:下次|下一次|下周|次回|다음|截止|更新|修改|创建|发布|due|deadlines?|ddl|until|before|since|next|upcoming|nächste[rns]?|prochaine?|próxim[ao]|следующ\p{L}{2}|updated?|created|modified|released?|published|版本|v(?:\d+(?:\.\d+)*)?)[^\p{L}\p{N}]*(?:(?:on|at|for|by|am|le|el|会议|[组組例周週]?[会會]|meeting|call|session|sync|sitzung|treffen|réunion|reunión|встреча|회의|于|时间|日期)[^\p{L}\p{N}]*){0,3}$/iu;

/** The version of a release: [1.2.0] - 2020-03-11. */
const VERSION = /(?<![\d.])\d+(?:\.\d+){2}[)\]]?[\s:–—-]*$/u;

/** Days that share the month of the last one, as in 11 & 18 March 2020. */
const LIST_OF_DAYS = /(?<![\d./-])\d{1,2}\.?(?: ?[&+、] ?| (?:and|und|et|y|og|en|och|и) )$/iu;
