import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { mayHaveDate } from '../../../src/model/dates/written-date.ts';
import { FORMS } from '../../../src/model/dates/forms.ts';

it('accepts each date of the table of forms and the corpus', () => {
  const rows = JSON.parse(
    readFileSync(new URL('../../corpora/dates.json', import.meta.url), 'utf8'),
  ) as { text: string; dates: string[] | null; level: string }[];
  const texts = [
    ...FORMS.flatMap(({ examples }) => Object.keys(examples)),
    ...rows.flatMap(({ text, dates, level }) => (dates && level === 'must' ? text : [])),
  ];
  expect(texts.filter((text) => !mayHaveDate(text))).toEqual([]);
});

it('rejects most texts without a date', () => {
  const texts = [
    '讨论了 12 个问题',
    '- words',
    '1) first',
    'port 8',
    '参会：甲、乙',
    'perhaps 3 more',
  ];
  expect(texts.filter(mayHaveDate)).toEqual([]);
});
