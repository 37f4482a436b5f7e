import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isoDay } from '../../../src/model/dates/calendar.ts';
import { splitFile } from '../../../src/model/sessions/split-file.ts';

type Day = { year: number; month: number; day: number };

const two = (value: number) => String(value).padStart(2, '0');
const named =
  (language: string, month: 'long' | 'short' = 'long') =>
  ({ year, month: number, day }: Day) =>
    new Intl.DateTimeFormat(language, { year: 'numeric', month, day: 'numeric' }).format(
      new Date(year, number - 1, day),
    );
const weekday = (day: Day) =>
  '日一二三四五六'.charAt(new Date(day.year, day.month - 1, day.day).getDay());

/** Ways to write a date that the readers know, or that the detector has to notice. */
const FORMS: readonly ((day: Day) => string)[] = [
  ({ year, month, day }) => `${year}/${month}/${day}`,
  ({ year, month, day }) => `${year}-${two(month)}-${two(day)}`,
  ({ year, month, day }) => `${year}.${month}.${day}`,
  ({ year, month, day }) => `${year}年${month}月${day}日`,
  ({ year, month, day }) => `${year}年${month}月${day}号`,
  ({ year, month, day }) => `${year}${two(month)}${two(day)}`,
  ({ year, month, day }) => `${year}.${month}.${day}号`,
  ({ year, month, day }) => `民國${year - 1911}年${month}月${day}日`,
  ({ year, month, day }) => `令和${year - 2018}年${month}月${day}日`,
  ({ month, day }) => `${month}月${day}日`,
  ({ month, day }) => `${month}.${day}号日报`,
  (day) => `${day.year}/${day.month}/${day.day} (周${weekday(day)})`,
  ({ year, month, day }) => `${two(day)}.${two(month)}.${year}`,
  ...['en', 'en-GB', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'nb', 'fi', 'pl', 'cs'].map(
    (language) => named(language),
  ),
  ...['ru', 'uk', 'tr', 'ro', 'id', 'ko', 'ja', 'zh'].map((language) => named(language)),
  named('en', 'short'),
];

/** Places that a date is written in. `words` are other words of the line. */
const PLACES: readonly ((date: string, words: string) => string)[] = [
  (date) => `# ${date}`,
  (date) => `## ${date}`,
  (date, words) => `## ${date} ${words}`,
  (date, words) => `## ${words} (${date})`,
  (date, words) => `### ${words}: ${date}`,
  (date) => `### ${date}`,
  (date) => `##${date}`,
  (date) => `##\u00a0${date}`,
  (date) => `**${date}**`,
  (date, words) => `**${date} ${words}**`,
  (date) => date,
  (date, words) => `- ${date} ${words}`,
  (date, words) => `* **${date}**: ${words}`,
  (date) => `日期：${date}`,
  (date) => `> ## ${date}`,
];

const WORDS = ['剪枝', 'pruning', '组会', 'Sprint', '读书会'];
const BODIES = ['一段话。', 'words', '- 甲\n- 乙', '### 话题\n\n词', '| 丙 | 丁 |\n| - | - |', ''];

const year = fc.integer({ min: 2019, max: 2024 });
const entry = fc.record({
  form: fc.integer({ min: 0, max: FORMS.length - 1 }),
  place: fc.integer({ min: 0, max: PLACES.length - 1 }),
  words: fc.constantFrom(...WORDS),
  body: fc.constantFrom(...BODIES),
});

/** Notes of some kinds of lines, so that forms recur as they do in real notes. */
const notes = fc
  .record({
    kinds: fc.array(entry, { minLength: 1, maxLength: 3 }),
    order: fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 6 }),
    begins: fc.record({ year, month: fc.integer({ min: 1, max: 12 }) }),
    title: fc.constantFrom('# 笔记\n', '笔记\n', ''),
  })
  .map(({ kinds, order, begins, title }) => {
    const entries = order.map((kind, index) => {
      const { form, place, words, body } = kinds[kind % kinds.length] ?? kinds[0] ?? NO_ENTRY;
      const date = new Date(Date.UTC(begins.year, begins.month - 1, 4 + index * 9));
      const day = {
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
      };
      const line = PLACES[place]?.(FORMS[form]?.(day) ?? '', words) ?? '';
      return { iso: isoDay(day.year, day), monthDay: isoDay(2020, day), line, body };
    });
    return {
      entries,
      text: `${title}\n${entries.map(({ line, body }) => `${line}\n\n${body}\n`).join('\n')}`,
    };
  });

const NO_ENTRY = { form: 0, place: 0, words: '', body: '' };

it('names each line with a date that opened no session', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(notes, ({ entries, text }) => {
      const lines = text.split('\n');
      const { segments, diagnostics } = splitFile({ file: 'n.md', text });
      const days = new Set(segments.map(({ start }) => start));
      const monthDays = new Set(segments.map(({ start }) => start?.slice(5)));
      const lost = entries.filter(({ iso, monthDay, line }) => {
        const number = lines.indexOf(line) + 1;
        const isNamed = diagnostics.some(
          ({ place, lines: all }) => place.line === number || all?.includes(number),
        );
        return !isNamed && !days.has(iso) && !monthDays.has(monthDay?.slice(5));
      });
      expect(lost).toEqual([]);
    }),
    { seed: 20200311, numRuns: 500 },
  );
});
