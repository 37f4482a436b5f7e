import { describe, expect, it } from 'vitest';
import {
  isOtherWord,
  monthsOfWord,
  weekdaysOfWord,
} from '../../../src/model/dates/calendar-words.ts';

const LANGUAGES = 'en de fr es it pt nl sv da nb fi pl cs sk hu ro tr ru uk bg el ca hr id'.split(
  ' ',
);

/** Removes the dot of an abbreviation and the Catalan word for “of”. */
function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^(?:de |d’)/, '');
}

describe('the names of months and weekdays', () => {
  it.each(LANGUAGES)('contain those of Intl in the language %s', (language) => {
    const missing: string[] = [];
    for (const width of ['long', 'short'] as const) {
      const inDate = new Intl.DateTimeFormat(language, { month: width, day: 'numeric' });
      const alone = new Intl.DateTimeFormat(language, { month: width });
      for (let month = 1; month <= 12; month += 1) {
        const day = new Date(2023, month - 1, 15);
        const part = inDate.formatToParts(day).find(({ type }) => type === 'month')?.value ?? '';
        for (const name of [part, alone.format(day)].map(bare)) {
          const isWord = /^\p{L}{2,}$/u.test(name);
          if (isWord && !monthsOfWord(name).includes(month)) missing.push(name);
        }
      }
      const weekday = new Intl.DateTimeFormat(language, { weekday: width });
      for (let day = 1; day <= 7; day += 1) {
        const [name = ''] = bare(weekday.format(new Date(2023, 0, day))).split('-feira');
        if (/^\p{L}{2,}$/u.test(name) && !weekdaysOfWord(name).includes(day - 1))
          missing.push(name);
      }
    }
    expect(missing).toEqual([]);
  });

  it('keep both meanings of a name', () => {
    expect(monthsOfWord('listopad')).toEqual([10, 11]);
  });

  it('are found without accents, in any case, and with a dot', () => {
    expect(['MÄRZ', 'Marz', 'févr.', 'fevr', 'Сент.'].map(monthsOfWord)).toEqual([
      [3],
      [3],
      [2],
      [2],
      [9],
    ]);
    expect(['MI', 'mié.', 'Sun'].map(weekdaysOfWord)).toEqual([[3], [3], [0]]);
  });

  it('may be common words of another language', () => {
    expect(['Set', 'out', 'März'].map(isOtherWord)).toEqual([true, true, false]);
  });

  it('do not contain other words', () => {
    expect(monthsOfWord('meeting')).toEqual([]);
    expect(weekdaysOfWord('today')).toEqual([]);
  });
});
