import { describe, expect, it } from 'vitest';
import { readHeadingDate } from '../../../src/model/dates/heading-date.ts';

const read = (text: string) => readHeadingDate(text, { order: null });

describe('readHeadingDate', () => {
  it.each([
    ['2020/3/11', ''],
    ['2020/3/11 组会', '组会'],
    ['20200311组会', '组会'],
    ['第三次会议记录2019.5.6', '第三次会议记录'],
    ['第12次例会（2020.3.11）剪枝', '第12次例会 剪枝'],
    ['【组会】第3次 2020/3/11', '组会 第3次'],
    ['Meeting of 25 March 2020', 'Meeting'],
    ['Week 3 (2020-03-11)', 'Week 3'],
    ['会议时间：2025年4月17日 10:00-11：00', ''],
    ['3. 2020/3/11 - 剪枝 | IOMMU', '剪枝 | IOMMU'],
    ['2020/3/11（补）', '补'],
    ['2020/3/11 组会（第3次）', '组会（第3次）'],
    ['Meeting 2026-10-08 (Robbie, Ryan)', 'Meeting (Robbie, Ryan)'],
    ['2020/3/11（周三 剪枝）', '剪枝'],
    ['2020/3/11（周三）下午 剪枝', '剪枝'],
    ['2020-03-11T14:00', ''],
    ['2020/3/11 14:00-16:00 剪枝', '剪枝'],
    ['（2020/3/11 组会（线上））', '组会（线上）'],
    ['2020/3/11 2点建议', '2点建议'],
    ['2020/3/11 周日程安排', '周日程安排'],
    ['2020/3/11 .NET', '.NET'],
    ['2020/3/11-2', '2'],
    ['2020/3/11 剪枝 {#s1}', '剪枝'],
    ['3月11日 周三 剪枝', '剪枝'],
    ['11.03.2020 Mi', ''],
    ['18. März 2020 (Mi) Messung', 'Messung'],
    ['3월 11일 수', ''],
    ['Protokoll der Sitzung vom 3. März 2020', 'Protokoll der Sitzung'],
    ['Réunion du mardi 10 mars 2020 : budget', 'Réunion budget'],
    ['Acta de la reunión del 18 de febrero de 2026', 'Acta de la reunión'],
    ['среда, 11 марта 2020 года: итоги', 'итоги'],
    ['議事録 2020年3月11日(水)', '議事録'],
    ['회의록 2020. 3. 11. (수)', '회의록'],
    ['Lab Meeting 11 March 2020 (Room 301)', 'Lab Meeting (Room 301)'],
    ['Project meeting, Wed 11 Mar 2020, 10am, Zoom', 'Project meeting Zoom'],
    ['Reading group 2020-03-11: attention', 'Reading group attention'],
    ['课题组会议 2020.3.11（301 室）', '课题组会议 （301 室）'],
    ['实验室例会 2020/3/11 线上', '实验室例会 线上'],
    ['于2020年3月11日召开的会议', '召开的会议'],
    ['2020年3月11日的组会', '组会'],
    ['2020-03-12 Do experiments', 'Do experiments'],
    ['2020-03-11 (Sam)', 'Sam'],
    ['2020/3/11、3/18 剪枝', '3/18 剪枝'],
    ['2020/3/11,12 papers', '12 papers'],
  ])('reads the label of "%s"', (text, label) => {
    expect(read(text)).toMatchObject({ label });
  });

  it('returns the right weekday in the language of the wrong one', () => {
    expect(read('2020/3/11 周四')).toMatchObject({
      weekdayWrong: { written: '周四', actual: '星期三' },
    });
    expect(read('Thu, March 11, 2020')).toMatchObject({
      weekdayWrong: { written: 'Thu', actual: 'Wednesday' },
    });
    expect(read('2020/3/11 周一至周五')).toMatchObject({ weekdayWrong: null });
  });

  it('reads a date that ends with its year in the given order', () => {
    const start = (text: string, order: 'day-first' | 'month-first') =>
      readHeadingDate(text, { order });
    expect(start('5/3/2024', 'day-first')).toMatchObject({ start: '2024-03-05' });
    expect(start('5/3/2024', 'month-first')).toMatchObject({ start: '2024-05-03' });
    expect(start('25/3/2024', 'month-first')).toMatchObject({ start: '2024-03-25' });
    expect(start('5.3', 'day-first')).toMatchObject({ start: { month: 3, day: 5 } });
  });

  it('infers the order of day and month from the other day of a range', () => {
    expect(read('3/11/2020 - 17/11/2020')).toMatchObject({
      start: '2020-11-03',
      end: '2020-11-17',
    });
  });

  it('reads a range of days with their weekdays', () => {
    expect(read('2020-03-11 (Wed) - 2020-03-12 (Thu) retreat')).toMatchObject({
      ...{ start: '2020-03-11', end: '2020-03-12', weekdayWrong: null, label: 'retreat' },
    });
  });

  it.each([
    ['2020-03-11a', 'a'],
    ['20200311B', 'B'],
    ['2020/3/11b 剪枝', 'b 剪枝'],
  ])('reads the letter of one of several meetings on a day: %s', (text, label) => {
    expect(read(text)).toMatchObject({ start: '2020-03-11', label });
  });

  it.each(['3/11（三）', '3.11 (三)', '3/11(三)會議'])(
    'reads numbers before a numeral in brackets: %s',
    (text) => {
      expect(read(text)).toMatchObject({ kind: 'no-year', start: { month: 3, day: 11 } });
    },
  );

  it('reads the number of a second meeting on a day without a year', () => {
    const date = readHeadingDate('3/11-2', { acceptsNumbers: true });
    expect(date).toMatchObject({ start: { month: 3, day: 11 }, end: null, label: '2' });
  });

  it('reads a list of days', () => {
    expect(read('2020/3/11、2020/3/18 & 2020/3/25 剪枝')).toMatchObject({
      start: '2020-03-11',
      end: null,
      others: ['2020-03-18', '2020-03-25'],
      label: '剪枝',
    });
  });

  it('reads days with a year each beside a slash as a list', () => {
    const days = { kind: 'day', start: '2020-03-11', others: ['2020-03-18'], label: '剪枝' };
    expect(readHeadingDate('2020-03-11/2020-03-18 剪枝')).toMatchObject(days);
  });

  it.each(['11/15 March 2020', 'March 11/15, 2020', '3月11/15日', '2020/3/11/12', '3.11/3.15'])(
    'does not read %s, whose days do not follow each other or are a path',
    (text) => {
      expect(readHeadingDate(text)).toEqual({ kind: 'none' });
    },
  );

  it.each(['2020/3/18-3/11', '2020/3/18-2020/3/11', '2020/3/11-2/30', 'March 18–11, 2020'])(
    'rejects a range that ends before it begins, or on a day that does not exist: "%s"',
    (text) => {
      expect(read(text)).toEqual({ kind: 'invalid', written: text });
    },
  );

  it('returns the date as it is written', () => {
    expect(read('会议 ２０２０／３／１１ 周三')).toMatchObject({ written: '２０２０／３／１１' });
    expect(read('2020/2/30 组会')).toEqual({ kind: 'invalid', written: '2020/2/30' });
  });

  it.each([
    '3.11 Related Work',
    '3.2 讨论',
    '1/2',
    '1/2-bit 量化',
    '3/4 的时间',
    '1024',
    '1024 位密钥',
    '2019-2020',
    'May 5 options be enough?',
    '2020/3/11/post',
    '2020-03-11-12',
    '2020-03-11_16-43-06.png',
    '2020-03-11-组会.md',
    '2020-03-11v2',
    '2020.3.11.1',
    '2020,3,11,5',
    '下次会议 2020/3/11',
    'next meeting 2020/3/11',
    '13/40',
    '1024/99/99',
    '5 set theory',
    '3 out of 4',
    'Mars 3: rover',
    '11 listopad 2020',
    'Sprint 3 2020',
  ])('does not read "%s" as a date', (text) => {
    expect(read(text)).toEqual({ kind: 'none' });
  });

  it.each([
    '组会',
    'März ',
    '3 mars ',
    '2020/3/11、',
    '((',
    '1',
    '2020/3/11 ',
    '2020/3/11)',
    '周三',
    '1.',
    ':a',
    '📅',
  ])('reads 100,000 repetitions of "%s" in linear time', (unit) => {
    // Quadratic time would be minutes, and the test would time out.
    for (const text of [unit.repeat(100_000), `2020/3/11 ${unit.repeat(100_000)}`]) {
      expect(['day', 'none', 'invalid', 'ambiguous', 'no-year']).toContain(read(text).kind);
    }
  });
});
