import { describe, expect, it } from 'vitest';
import { DATE_LINE_FORMS } from '../../../../src/model/sessions/date-lines/date-line-forms.ts';
import { splitFile } from '../../../../src/model/sessions/split-file.ts';

const DEFAULT_YEAR = 2020;

function days(text: string): string[] {
  const { segments } = splitFile({ file: 'n.md', text, defaultYear: DEFAULT_YEAR });
  return segments.flatMap(({ start }) => start ?? []);
}

describe('DATE_LINE_FORMS', () => {
  const examples = DATE_LINE_FORMS.flatMap(({ name, examples }) =>
    Object.entries(examples).map(([text, out]) => ({ name, text, out })),
  );
  it.each(examples)('reads the example of "$name": $text', ({ text, out }) => {
    expect(days(text)).toEqual(
      out.map((day) => (day.length === 5 ? `${DEFAULT_YEAR}-${day}` : day)),
    );
  });

  it.each(examples)('is not used in a file with a dated heading: $text', ({ text }) => {
    expect(days(`## 2019/1/2\n\n${text}`)).toEqual(['2019-01-02']);
  });

  it.each(DATE_LINE_FORMS)('has an example of two sessions: $name', (form) => {
    expect(Object.values(form.examples).some((out) => out.length > 1)).toBe(true);
  });
});
