import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMS } from '../../../src/model/dates/forms.ts';
import { readHeadingDate } from '../../../src/model/dates/heading-date.ts';

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** Reads a heading to the notation of the examples in the table. */
function reading(text: string): { days: string; form: string } | null {
  const date = readHeadingDate(text, { acceptsWeeks: true, acceptsEras: true });
  if (date.kind !== 'day' && date.kind !== 'no-year') return null;
  const named = (day: string | { month: number; day: number }) =>
    typeof day === 'string' ? day : `${twoDigits(day.month)}-${twoDigits(day.day)}`;
  const days = [date.start, ...(date.end === null ? [] : [date.end])].map(named).join(' to ');
  return { days, form: date.form };
}

describe('FORMS', () => {
  const examples = FORMS.flatMap(({ name: form, examples }) =>
    Object.entries(examples).map(([text, days]) => ({ form, text, days })),
  );
  it.each(examples)('reads "$text" as $days', ({ form, text, days }) => {
    expect(reading(text)).toEqual({ days, form });
  });

  it.each(FORMS.map(({ name }) => name))(
    'has a printer for the property test below: %s',
    (form) => {
      expect(PRINTERS).toHaveProperty([form]);
    },
  );

  const days = fc
    .date({
      min: new Date('1970-01-01T00:00:00Z'),
      max: new Date('2099-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 10));

  it.each(FORMS.filter(({ name }) => PRINTERS[name] !== 'range'))(
    'reads back any day that is printed as $name, with any label',
    ({ name: form, beside }) => {
      const print = PRINTERS[form];
      if (print === undefined || print === 'range') return;
      fc.assert(
        fc.property(days, fc.string(), (iso, label) => {
          const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
          const text = print({ year, month, day });
          fc.pre(text !== null);
          const date = readHeadingDate(`${text} 组会：剪枝 ${label} 完`, { order: null });
          const expected = /20|21|民/.test(form) ? iso : { month, day };
          expect(date).toMatchObject({ start: expected, end: null, written: text });
          expect('label' in date && date.label.startsWith('组会：剪枝')).toBe(true);
          expect('label' in date && date.label.endsWith('完')).toBe(true);
          if (beside !== undefined) return;
          expect(readHeadingDate(`${text} 剪枝`, { order: null })).toMatchObject({
            start: expected,
            label: '剪枝',
          });
        }),
        { numRuns: 200 },
      );
    },
  );
});

const NAMES =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

type Day = { year: number; month: number; day: number };

/** Prints a day in each form. Null if the form does not fit the day; `range` if it fits only ranges. */
const PRINTERS: Record<string, 'range' | ((day: Day) => string | null)> = {
  '2020/3/11': ({ year, month, day }) => `${year}/${month}/${day}`,
  '2020-03-11': ({ year, month, day }) => `${year}-${twoDigits(month)}-${twoDigits(day)}`,
  '2020.3.11': ({ year, month, day }) => `${year}.${month}.${day}`,
  '2020年3月11日': ({ year, month, day }) => `${year}年${month}月${day}日`,
  '2020年3.11': ({ year, month, day }) => `${year}年${month}.${day}`,
  '20200311': ({ year, month, day }) => `${year}${twoDigits(month)}${twoDigits(day)}`,
  '2020.0311': ({ year, month, day }) => `${year}.${twoDigits(month)}${twoDigits(day)}`,
  '2020_03_11': ({ year, month, day }) => `${year}_${twoDigits(month)}_${twoDigits(day)}`,
  '2020 03 11': ({ year, month, day }) => `${year} ${twoDigits(month)} ${twoDigits(day)}`,
  '2020년 3월 11일': ({ year, month, day }) => `${year}년 ${month}월 ${day}일`,
  'March 11, 2020': ({ year, month, day }) => `${NAMES[month - 1]} ${day}, ${year}`,
  '11 March 2020': ({ year, month, day }) => `${day} ${NAMES[month - 1]} ${year}`,
  '11–18 March 2020': 'range',
  '11–18 March': 'range',
  '2020 March 11': ({ year, month, day }) => `${year} ${NAMES[month - 1]} ${day}`,
  '11-Mar-20': ({ year, month, day }) =>
    year >= 2000 ? `${day}-${NAMES[month - 1]}-${String(year).slice(2)}` : null,
  "11 March '20": ({ year, month, day }) =>
    year >= 2000 ? `${day} ${NAMES[month - 1]} '${String(year).slice(2)}` : null,
  "March 11 '20": ({ year, month, day }) =>
    year >= 2000 ? `${NAMES[month - 1]} ${day} '${String(year).slice(2)}` : null,
  '12.-13.03.2020': 'range',
  '12.03. - 13.03.2020': 'range',
  '17/4/2021': ({ year, month, day }) => (day > 12 ? `${day}/${month}/${year}` : null),
  民國109年3月12日: ({ year, month, day }) => `民國${year - 1911}年${month}月${day}日`,
  '民國109/3/12': ({ year, month, day }) => `民國${year - 1911}/${month}/${day}`,
  '1090312': 'range',
  '109年3月12日': 'range',
  '109.3.12': 'range',
  'R2.3.12': 'range',
  '21年9月13日': ({ year, month, day }) =>
    year >= 2000 ? `${String(year).slice(2)}年${month}月${day}日` : null,
  '2020年第12周': 'range',
  '2020-W12': 'range',
  'Week 12, 2020': 'range',
  'ngày 11 tháng 3 năm 2020': ({ year, month, day }) => `${day} tháng ${month} năm ${year}`,
  '3월 11일': ({ month, day }) => `${month}월 ${day}일`,
  '11 tháng 3': ({ month, day }) => `${day} tháng ${month}`,
  '5.6号': ({ month, day }) => (day > 12 ? `${month}.${day}号` : null),
  '3月11日': ({ month, day }) => `${month}月${day}日`,
  '3月11': ({ month, day }) => `${month}月${day}`,
  'March 11': ({ month, day }) => `${NAMES[month - 1]} ${day}`,
  '11 March': ({ month, day }) => `${day} ${NAMES[month - 1]}`,
  '1/2': ({ month, day }) => (month === 1 && day < 10 ? `${month}/${day}` : null),
  '3/11': ({ month, day }) => `${month}/${day}`,
  '6.18': ({ month, day }) => `${month}.${day}`,
  '03-11': ({ month, day }) => `${twoDigits(month)}-${twoDigits(day)}`,
  '6-24': ({ month, day }) => (day > 12 ? `${month}-${day}` : null),
  '6-4': ({ month, day }) => (month < 10 && day < 10 ? `${month}-${day}` : null),
  '0502-0508': 'range',
  '0502': ({ month, day }) => (month < 10 ? `${twoDigits(month)}${twoDigits(day)}` : null),
  '1018': ({ month, day }) => (month > 9 ? `${month}${twoDigits(day)}` : null),
};
