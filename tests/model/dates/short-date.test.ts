import { describe, expect, it } from 'vitest';
import { daysInOneOrder, shortDatesIn, withFullDays } from '../../../src/model/dates/short-date.ts';

describe('shortDatesIn', () => {
  it.each([
    ['21.09.13. 组会', [[21, 9, 13]]],
    ['21. 9. 13', [[21, 9, 13]]],
    ['240311', [[24, 3, 11]]],
    ['Meeting 26/09/23: results', [[26, 9, 23]]],
    ['Supervisor meeting - 26/09/23', [[26, 9, 23]]],
    [
      '21.09.13-21.09.17',
      [
        [21, 9, 13],
        [21, 9, 17],
      ],
    ],
    ['21.09.20-09.24 周报', [[21, 9, 20]]],
  ])('reads %j', (text, numbers) => {
    expect(shortDatesIn(text).map((date) => date.numbers)).toEqual(numbers);
  });

  it.each([
    'v1.2.3',
    'Python 3.11.2',
    '2021.09.13',
    'see 26/09/23 for details',
    '1.2.3.4',
    'SOSP 21',
  ])('does not read %j', (text) => {
    expect(shortDatesIn(text)).toEqual([]);
  });
});

describe('daysInOneOrder', () => {
  const days = (texts: string[], options = {}) =>
    daysInOneOrder(texts.flatMap(shortDatesIn), options);

  it.each([
    [
      ['26/09/23', '03/10/23'],
      ['2023-09-26', '2023-10-03'],
    ],
    [
      ['21.09.13', '21.10.01'],
      ['2021-09-13', '2021-10-01'],
    ],
    [
      ['12/9/24', '11/25/24'],
      ['2024-12-09', '2024-11-25'],
    ],
    [['03/10/23', '10/10/23'], []],
    [['8/16/32', '8/16/64'], []],
  ])('returns the days of %j', (texts, expected) => {
    expect(days(texts)).toEqual(expected);
  });

  it('uses the days of neighbours', () => {
    expect(days(['21.09.13'], { known: ['2021-09-07'] })).toEqual(['2021-09-13']);
    expect(days(['1.2.3'], { known: ['2021-09-07'] })).toEqual([]);
  });

  it('uses another reason', () => {
    const fits = ([first]: string[]) => first === '2023-10-03';
    expect(days(['03/10/23', '10/10/23'], { fits })).toEqual(['2023-10-03', '2023-10-10']);
  });
});

it.each([
  ['Supervisor meeting - 26/09/23', ['2023-09-26'], '2023-09-26', null, 'Supervisor meeting'],
  ['21.09.13. 剪枝', ['2021-09-13'], '2021-09-13', null, '剪枝'],
  ['21.09.20-09.24 周报', ['2021-09-20'], '2021-09-20', '2021-09-24', '周报'],
])('withFullDays reads %j', (text, days, start, end, label) => {
  const dates = shortDatesIn(text);
  expect(withFullDays(text, dates, days)).toMatchObject({ start, end, label });
});
