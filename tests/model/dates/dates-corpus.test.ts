import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readHeadingDate } from '../../../src/model/dates/heading-date.ts';
import { splitFile } from '../../../src/model/sessions/split-file.ts';
import { headingText } from '../../../src/model/markdown/plain-text.ts';

type Row = {
  id: string;
  text: string;
  dates: string[] | null;
  level: 'must' | 'may';
  range?: boolean;
  invalid?: boolean;
  needsYear?: boolean;
  monthDay?: string;
  ambiguous?: string[];
  weekdayWrong?: boolean;
};

const rows = JSON.parse(
  readFileSync(new URL('../../corpora/dates.json', import.meta.url), 'utf8'),
) as Row[];

const read = (text: string) => readHeadingDate(headingText(text), { order: null });

function days(text: string): string[] | null {
  const date = read(text);
  if (date.kind !== 'day') return null;
  return [date.start, ...(date.end === null ? date.others : [date.end])];
}

it.each(rows.filter(({ level }) => level === 'must'))('reads $id "$text"', (row) => {
  expect(days(row.text)).toEqual(row.dates);
});

it.each(rows.filter(({ level, dates }) => level === 'may' && dates !== null))(
  'reads $id "$text" or leaves it alone',
  ({ text, dates }) => {
    expect([null, dates, dates?.slice(0, 1)]).toContainEqual(days(text));
  },
);

it.each(rows.filter(({ level, dates }) => level === 'may' && dates === null))(
  'reads $id "$text" without failing',
  ({ text }) => {
    expect(read(text)).toHaveProperty('kind');
  },
);

it.each(rows.filter(({ range }) => range))('reads a range in $id "$text"', ({ text }) => {
  expect(read(text)).toMatchObject({ kind: 'day', end: expect.any(String), others: [] });
});

it.each(rows.filter(({ invalid }) => invalid))(
  'reads $id "$text" as a date that does not exist',
  ({ text }) => {
    expect(read(text).kind).toBe('invalid');
  },
);

it.each(rows.filter(({ ambiguous }) => ambiguous))('reads $id "$text" as ambiguous', (row) => {
  expect(read(row.text)).toMatchObject({ kind: 'ambiguous', readings: row.ambiguous });
});

it.each(rows.filter(({ needsYear }) => needsYear))(
  'reads $id "$text" as a date without a year',
  (row) => {
    const [month, day] = (row.monthDay ?? '').split('-').map(Number);
    expect(read(row.text)).toMatchObject({ kind: 'no-year', start: { month, day } });
  },
);

it.each(rows.filter(({ dates }) => dates !== null))('checks the weekday of $id "$text"', (row) => {
  const date = read(row.text);
  const isWrong = date.kind === 'day' && date.weekdayWrong !== null;
  expect(isWrong).toBe(row.weekdayWrong === true);
});

/** Returns the rules that are reported on the line of a heading. */
function reported(text: string): string[] {
  const notes = `# T\n\n## ${text}\n\n### Before\n\nwords\n`;
  const { diagnostics } = splitFile({ file: 'n.md', text: notes });
  return diagnostics.flatMap(({ rule, place }) => (place.line === 3 ? rule : []));
}

it.each([
  ...rows.flatMap((row) => (row.invalid ? { ...row, rule: 'date-invalid' } : [])),
  ...rows.flatMap((row) => (row.ambiguous ? { ...row, rule: 'date-ambiguous' } : [])),
  ...rows.flatMap((row) => (row.needsYear ? { ...row, rule: 'session-undated' } : [])),
  ...rows.flatMap((row) => (row.weekdayWrong ? { ...row, rule: 'date-weekday-wrong' } : [])),
])('reports $id "$text" on its line: $rule', ({ text, rule }) => {
  expect(reported(text)).toContain(rule);
});
