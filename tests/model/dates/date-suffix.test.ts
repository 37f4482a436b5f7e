import { expect, it } from 'vitest';
import { readDateSuffix } from '../../../src/model/dates/date-suffix.ts';
import { normalizeText } from '../../../src/model/dates/normalized-text.ts';
import { writtenDateAt } from '../../../src/model/dates/written-date.ts';

function suffixOf(written: string) {
  const { text } = normalizeText(`2020/3/11${written}`);
  const date = writtenDateAt(text, 0);
  if (date === null) throw new Error('no date');
  const { weekday, hasTime, to } = readDateSuffix(text, date.to, date);
  return { weekday: weekday?.weekday ?? null, hasTime, rest: text.slice(to) };
}

it.each([
  [' 周三 剪枝', 3, false, ' 剪枝'],
  ['（周三）下午 剪枝', 3, true, ' 剪枝'],
  [' 14:00-16:00 剪枝', null, true, ' 剪枝'],
  ['T14:00', null, true, ''],
  [' 14:00:05.123 +0800 a', null, true, ' +0800 a'],
  [' 2pm Wed a', 3, true, ' a'],
  [' 下午两点半 剪枝', null, true, ' 剪枝'],
  [' 晚上7点到9点', null, true, ''],
  [' (水) a', 3, false, ') a'],
  ['（三） a', 3, false, ') a'],
  ['（二） a', null, false, '(二) a'],
  [' 2点建议', null, false, ' 2点建议'],
  [' 下午茶', null, false, ' 下午茶'],
  [' 周日程安排', null, false, ' 周日程安排'],
  [' 周一至周五', null, false, ' 周一至周五'],
  ['', null, false, ''],
])('readDateSuffix reads the weekday and time of %j', (written, weekday, hasTime, rest) => {
  expect(suffixOf(written)).toEqual({ weekday, hasTime, rest });
});
