import { describe, expect, it } from 'vitest';
import { normalizeText } from '../../../src/model/dates/normalized-text.ts';
import { dateLikeAt } from '../../../src/model/unread/date-like.ts';

function read(written: string) {
  const { text } = normalizeText(written);
  const date = dateLikeAt(text, 0);
  return date && { ...date, written: text.slice(0, date.to) };
}

describe('dateLikeAt', () => {
  it.each([
    '2020/3/11',
    '２０２０．３．１１',
    '2020-03-11T14:05',
    '2020年3月11日',
    '2020年3月11',
    '二〇二〇年三月十一日',
    '20200311',
    '2020.0311',
    '2020 03 11',
    '3月11日',
    '三月十一',
    '3.11号日报',
    '2022.3.11號',
    '民國109年3月11日',
    '109年03月11日',
    '令和2年3月11日',
    'R2.3.11',
    '113/03/11',
    '202/3/11',
    '20200/3/11',
    '20200-03-11',
    '113.3.11',
    '1130311',
    '2020년 3월 11일',
    '3월 11일',
    '11/3/2020',
    '11.03.2020',
    '11. 3. 2020',
    '11 March 2020',
    'March 11th, 2020',
    'Mar 11',
    '11-Mar-2020',
    '2020 March 11',
    '11. März 2020',
    '11/12 March 2020',
    '11, 18 & 25 March 2020',
    '11. und 18. März',
    '11 mars 2020',
    '11 de marzo de 2020',
    '11 de março',
    '11 marzo 2020',
    '11 марта 2020',
    '11 maart 2020',
    '2020. március 11.',
    '11 maaliskuuta 2020',
    'ngày 11 tháng 3 năm 2020',
    '20.03.11',
    '3/11',
    '0311',
  ])('reads the day of %s', (written) => {
    const days = read(written)?.days ?? [];
    expect(days).toContainEqual({ month: 3, day: 11 });
  });

  it.each(['2020-W12', '2020W12', '2020年第12周', 'KW 12', 'KW12/2020'])(
    'reads the week %s',
    (week) => {
      expect(read(week)).toMatchObject({ days: [], isSure: true, written: week });
    },
  );

  it.each([
    { input: '2020/3/11-3/18 x', written: '2020/3/11-3/18' },
    { input: '10.25~10.27', written: '10.25~10.27' },
    { input: '3月11日至18日', written: '3月11日至18日' },
    { input: '11–15 March 2020', written: null },
    { input: '2020/3/11、2020/3/12', written: '2020/3/11、2020/3/12' },
    { input: '2020/3/11 剪枝', written: '2020/3/11' },
  ])('reads $written in $input', ({ input, written }) => {
    if (written !== null) expect(read(input)?.written).toBe(written);
  });

  it.each([
    ['a version', '2020.3.11.2'],
    ['a file', '2020-03-11.png'],
    ['a path', '3/11/x'],
    ['a percentage', '3.11%'],
    ['a number with a unit', '3.5mm'],
    ['a month', '2020/3'],
    ['a month in Chinese', '2020年3月'],
    ['a month by name', 'March 2020'],
    ['a number of meetings', '3月2次会议'],
    ['a time', '3:11'],
    ['numbers that no month has', '2020/13/41'],
    ['a word', 'marching 11'],
  ])('does not read %s', (_, text) => {
    expect(read(text)).toBeNull();
  });

  it('is not sure of numbers and of words with another meaning', () => {
    for (const text of ['3/11', '0311', '1.2.10', 'Set 3']) {
      expect(read(text)).toMatchObject({ isSure: false });
    }
  });
});
