import { describe, expect, it } from 'vitest';
import { SESSION_MARKS } from '../../../src/model/sessions/date-line-forms.ts';
import { splitFile } from '../../../src/model/sessions/split-file.ts';

const DEFAULT_YEAR = 2020;

function days(text: string): string[] {
  const { stretches } = splitFile({ file: 'n.md', text, defaultYear: DEFAULT_YEAR });
  return stretches.flatMap(({ start }) => start ?? []);
}

describe('the marks of sessions', () => {
  const examples = SESSION_MARKS.flatMap(({ mark, examples }) =>
    Object.entries(examples).map(([text, out]) => ({ mark, text, out })),
  );
  it.each(examples)('reads as $mark: $text', ({ text, out }) => {
    expect(days(text)).toEqual(
      out.map((day) => (day.length === 5 ? `${DEFAULT_YEAR}-${day}` : day)),
    );
  });

  it.each(examples)('counts for nothing beside a dated heading: $text', ({ text }) => {
    expect(days(`## 2019/1/2\n\n${text}`)).toEqual(['2019-01-02']);
  });

  it.each(SESSION_MARKS.map(({ mark, examples }) => ({ mark, texts: Object.entries(examples) })))(
    'has an example of sessions: $mark',
    ({ texts }) => {
      expect(texts.some(([, out]) => out.length > 1)).toBe(true);
    },
  );
});
