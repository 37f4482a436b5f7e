/** Pattern of a weekday in Chinese or English. */
export const WEEKDAY = String.raw`(?:周|星期|礼拜|週)[一二三四五六日天]|(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?\b\.?`;

/** The first weekday in a text that nothing but brackets and signs stands before. */
export function leadingWeekday(
  text: string,
): { written: string; weekday: number; end: number } | null {
  const match = LEADING.exec(text);
  const written = match?.groups?.['weekday'];
  if (match === null || written === undefined) return null;
  return { written, weekday: weekdayNumber(written), end: match[0].length };
}

const LEADING = new RegExp(String.raw`^[\s([,:-]*(?<weekday>${WEEKDAY})[\s)\],]*`, 'iu');

/** Day of the week that a written weekday names, 0 for Sunday. */
function weekdayNumber(written: string): number {
  const chinese = '日一二三四五六'.indexOf(written.at(-1)?.replace('天', '日') ?? '');
  if (chinese !== -1) return chinese;
  const names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
  return names.indexOf(written.slice(0, 3).toLowerCase());
}
