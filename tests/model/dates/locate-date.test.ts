import { describe, expect, it } from 'vitest';
import { locateDate } from '../../../src/model/dates/locate-date.ts';

describe('locateDate', () => {
  it.each([
    ['2020/3/11', [], ''],
    ['3. 2020/3/11 剪枝', ['sign', 'sign'], ' 剪枝'],
    ['【组会】第3次 2020/3/11', ['sign', 'meeting', 'sign', 'meeting', 'sign'], ''],
    ['周三 2020/3/11', ['weekday', 'sign'], ''],
    ['Meeting 3: 2020/3/11', ['meeting', 'sign', 'number', 'sign', 'sign'], ''],
    ['📅 2020/3/11', ['sign', 'sign'], ''],
    ['■ 2020/3/11 剪枝', ['sign', 'sign'], ' 剪枝'],
    ['★2020/3/11', ['sign'], ''],
    ['§2020/3/11', ['sign'], ''],
  ])('separates the pieces before the date and the label of %j', (text, kinds, label) => {
    const { prefix = [], normalized, labelFrom = 0 } = locateDate(text) ?? {};
    expect(prefix.map(({ kind }) => kind)).toEqual(kinds);
    expect(normalized?.text.slice(labelFrom)).toBe(label);
  });

  it.each([
    ['2020/3/11', 1, false],
    ['2020/3/11 - 2020/3/18', 2, true],
    ['2020/3/11、2020/3/18 和 2020/3/25', 3, false],
    ['2020/3/11、3/18', 1, false],
  ])('reads all dates of %j', (text, count, isRange) => {
    expect(locateDate(text)).toMatchObject({ isRange });
    expect(locateDate(text)?.dates).toHaveLength(count);
  });

  it.each([
    ['2020/3/11 周四', 4],
    ['周三 2020/3/11', 3],
    ['周三 2020/3/11 周四', 4],
    ['2020/3/11', null],
  ])('prefers the weekday after the date: %j', (text, weekday) => {
    expect(locateDate(text)?.weekday?.weekday ?? null).toBe(weekday);
  });

  it.each([
    '剪枝 2020/3/11',
    '2020/3/11/post',
    '2020.3.11.1',
    '2020-03-11v2',
    '2020-03-11-12',
    '2020-03-11-组会.md',
    '1.5%',
    '组会',
    '',
  ])('returns null for %j', (text) => {
    expect(locateDate(text)).toBeNull();
  });
});
