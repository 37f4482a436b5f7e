import { describe, expect, it } from 'vitest';
import { splitFile } from '../../../../src/model/sessions/split-file.ts';

function read(text: string, file = 'n.md') {
  const { segments, diagnostics } = splitFile({ file, text });
  return {
    dates: segments.map(({ start }) => start),
    conflicts: diagnostics
      .filter(({ rule }) => rule === 'date-conflict')
      .map(({ values }) => values),
  };
}

const SAVED = 'date: 2020-03-31T14:05:40.409Z';

describe('a time stamp in front matter', () => {
  it.each([
    ['the title', `---\n${SAVED}\ntitle: Meeting of 4 March 2020\n---\nwords`, '04-03-20.md'],
    ['the end of the title', `---\n${SAVED}\ntitle: 组会（2020/3/4）\n---\nwords`, 'n.md'],
    ['a title without a year', `---\n${SAVED}\ntitle: Meeting of 4 March\n---\nwords`, 'n.md'],
    ['the H1', `---\n${SAVED}\n---\n\n# 剪枝 2020-03-04\n\nwords`, 'n.md'],
    ['an H1 with a date', `---\n${SAVED}\n---\n\n# 2020-03-04 剪枝\n\nwords`, 'n.md'],
    ['the name', `---\n${SAVED}\n---\nwords`, '2020-03-04.md'],
    ['a field', `---\n${SAVED}\n---\n日期：2020/3/4\n\nwords`, 'n.md'],
    ['a local time', '---\ndate: 2020-03-31 14:05:40\n---\nwords', '2020-03-04.md'],
  ])('loses to %s, and is reported', (_, text, file) => {
    const { dates, conflicts } = read(text, file);
    expect(dates).toEqual(['2020-03-04']);
    expect(conflicts).toMatchObject([{ other: '2020-03-04', used: '2020-03-04' }]);
  });

  it('is the date of a file without another one', () => {
    const text = `---\n${SAVED}\ntitle: Meeting\n---\nwords`;
    expect(read(text)).toEqual({ dates: ['2020-03-31'], conflicts: [] });
  });
});

describe('another date in front matter', () => {
  it('wins over the name, and a disagreement is reported', () => {
    const { dates, conflicts } = read('---\ndate: 2020-03-31\n---\nwords', '2020-03-04.md');
    expect(dates).toEqual(['2020-03-31']);
    expect(conflicts).toMatchObject([{ other: '2020-03-04', used: '2020-03-31' }]);
  });

  it.each([
    ['the same day', '---\ndate: 2020-03-04\n---\nwords', '2020-03-04.md'],
    ['a period with that day', '---\ndate: 2020-03-04\n---\nwords', '2020.3.2-2020.3.6.md'],
    ['several sessions', '---\ndate: 2020-03-01\n---\n# 2020/3/4\na\n# 2020/3/11\nb', 'n.md'],
    ['one of two that agrees', '---\ndate: 2020-03-04\ntitle: 2020/3/4\n---\na', '2020-03-05.md'],
  ])('is not reported beside %s', (_, text, file) => {
    expect(read(text, file).conflicts).toEqual([]);
  });
});
