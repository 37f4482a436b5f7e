import { describe, expect, it, test } from 'vitest';
import {
  captureSpan,
  captureWords,
  clockTime,
  dateInFull,
  monthNames,
  sessionDate,
} from '../../../../src/site/views/sessions/day-words.ts';

test.each([
  { language: 'zh-CN' as const, first: '1月', ninth: '9月' },
  { language: 'en' as const, first: 'Jan', ninth: 'Sep' },
])('monthNames returns short names in $language', ({ language, first, ninth }) => {
  const names = monthNames(language);
  expect([names[0], names[8], names.length]).toEqual([first, ninth, 12]);
});

describe('sessionDate', () => {
  it.each([
    {
      language: 'zh-CN' as const,
      words: {
        monthDay: '3月1日',
        day: '1',
        month: '3月',
        year: '2020',
        weekday: '星期日',
        date: '2020年3月1日',
        full: '2020年3月1日 星期日',
        around: ['2020年', ' 星期日'],
      },
    },
    {
      language: 'en' as const,
      words: {
        monthDay: '1 March',
        day: '1',
        month: 'Mar',
        year: '2020',
        weekday: 'Sunday',
        date: '1 March 2020',
        full: 'Sunday, 1 March 2020',
        around: ['Sunday, ', ' 2020'],
      },
    },
  ])('returns a day in the words of $language', ({ language, words }) => {
    expect(sessionDate({ date: '2020-03-01', end: null }, language)).toEqual({
      start: { iso: '2020-03-01', ...words },
      end: null,
      until: null,
    });
  });

  it('returns the first and the last day of a range', () => {
    const date = sessionDate({ date: '2020-03-01', end: '2020-03-02' }, 'en');
    expect([date?.start.monthDay, date?.end?.monthDay]).toEqual(['1 March', '2 March']);
  });

  it.each([
    ['2020-03-02', '2日', '2'],
    ['2020-04-02', '4月2日', '2 April'],
  ])('names the month of the last day %s only if it is another', (end, zh, en) => {
    expect(sessionDate({ date: '2020-03-01', end }, 'zh-CN')?.until).toBe(zh);
    expect(sessionDate({ date: '2020-03-01', end }, 'en')?.until).toBe(en);
  });

  it('returns null without a date', () => {
    expect(sessionDate({ date: null, end: null }, 'en')).toBeNull();
  });
});

describe('dateInFull', () => {
  it.each([
    { date: '2020-03-11', end: null, zh: '2020年3月11日 星期三', en: 'Wednesday, 11 March 2020' },
    {
      date: '2024-01-25',
      end: '2024-02-22',
      zh: '2024年1月25日 – 2月22日',
      en: '25 January – 22 February 2024',
    },
    {
      date: '2023-12-28',
      end: '2024-01-04',
      zh: '2023年12月28日 – 2024年1月4日',
      en: '28 December 2023 – 4 January 2024',
    },
  ])('returns $date to $end as “$zh” and “$en”', ({ date, end, zh, en }) => {
    const inFull = (language: 'zh-CN' | 'en') => {
      const words = sessionDate({ date, end }, language);
      return words && dateInFull(words, language);
    };
    expect([inFull('zh-CN'), inFull('en')]).toEqual([zh, en]);
  });
});

describe('captureSpan', () => {
  const DAY = { date: '2020-03-11', end: null };
  const captured = (...times: (string | null)[]) =>
    captureSpan(
      times.map((time) => ({ captured: time && `2020-03-11T${time}:00` })),
      DAY,
    );

  it.each([
    { times: ['16:29', null, '16:02'], span: '16:02–16:29' },
    { times: ['16:02', '16:02'], span: '16:02' },
    { times: ['16:02'], span: '16:02' },
    { times: [null], span: null },
  ])('returns $span for $times', ({ times, span }) => {
    expect(captured(...times)).toBe(span);
  });

  it('counts only the days of the session', () => {
    const figures = ['2020-03-10T09:00:00', '2020-03-11T16:02:00', '2020-03-12T17:30:00'].map(
      (time) => ({ captured: time }),
    );
    const spanOf = (date: string | null, end: string | null) => captureSpan(figures, { date, end });
    expect(spanOf('2020-03-11', null)).toBe('16:02');
    expect(spanOf('2020-03-11', '2020-03-12')).toBe('16:02–17:30');
    expect(spanOf('2020-03-18', null)).toBeNull();
    expect(spanOf(null, null)).toBe('09:00–17:30');
  });

  it('leaves out seconds', () => {
    expect(
      captureSpan([{ captured: '2020-03-11T16:02:01' }, { captured: '2020-03-11T16:02:59' }], DAY),
    ).toBe('16:02');
  });
});

describe('captureWords', () => {
  it.each([
    { date: '2020-03-11', end: null, words: '16:43' },
    { date: null, end: null, words: '16:43' },
    { date: '2020-03-04', end: '2020-03-18', words: '16:43' },
    { date: '2020-03-18', end: null, words: '3/11 16:43' },
    { date: '2021-03-11', end: null, words: '2020/3/11' },
  ])('returns $words in a session from $date to $end', ({ date, end, words }) => {
    expect(captureWords('2020-03-11T16:43:07', { date, end })).toBe(words);
  });
});

describe('clockTime', () => {
  it('returns hours and minutes', () => {
    expect(clockTime('2020-03-11T16:43:07')).toBe('16:43');
  });
});
