import { expect, it } from 'vitest';
import { splitFile } from '../../../src/model/sessions/split-file.ts';

/** Returns the rule, line and column of each diagnostic about a file. */
function reported(text: string, file = 'n.md'): string[] {
  const { diagnostics } = splitFile({ file, text, defaultYear: 2020 });
  return diagnostics.map(({ rule, place }) => `${rule} ${place.line}:${place.column}`);
}

it.each([
  ['a date that does not exist', '# T\n## 组会 2020/2/30', ['date-invalid 2:7']],
  ['a date with two readings', '## a\n## 5/6/2020', ['date-ambiguous 2:4']],
  ['a heading that is also the date of its file once', '# 日期：3/4/2020', ['date-ambiguous 1:6']],
  ['a wrong weekday', '## 2020/3/11 周四', ['date-weekday-wrong 1:14']],
  ['an inferred year', '## 3月11日 组会', ['date-year-inferred 1:4']],
  ['an undated heading among dated ones', '## 2020/3/11\n## 附录', ['session-undated 2:1']],
  ['no undated heading in a file without dates', '## a\n## b', []],
  ['an ambiguous date in front matter', '---\ndate: 5/6/2020\n---\na', ['date-ambiguous 2:7']],
  ['a date in the text that does not exist', '# T\n\n日期：2020/2/30', ['date-invalid 3:4']],
  ['a file of line breaks', '\n \n\t\n', ['file-empty 1:1']],
  ['a fence that is never closed', '## 2020/3/11\n```\na', ['fence-unclosed 2:1']],
])('reports %s', (_, text, diagnostics) => {
  expect(reported(text)).toEqual(diagnostics);
});

it('reports a date in the name of a file on its first line', () => {
  expect(reported('words', '20240431-工作.md')).toEqual(['date-invalid 1:1']);
  expect(reported('words', '3月11日.md')).toEqual(['date-year-inferred 1:1']);
});

it.each([
  ['March 11.md', 'words'],
  ['March/11.md', 'words'],
  ['n.md', '---\ndate: 03-11\n---\nwords'],
  ['n.md', '# T\n\n日期：3月11日\n\nwords'],
])('reports the date of %s without a year as undated in %j', (file, text) => {
  const { diagnostics } = splitFile({ file, text });
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['session-undated']);
});

it('reports a heading of a session or a title with too much markup, and text below it once', () => {
  const dense = '*('.repeat(5000);
  expect(reported(`# T ${dense}\n\n## 2020/3/11 ${dense}\n\n${dense}\n`)).toEqual([
    'markup-too-dense 1:2',
    'markup-too-dense 3:3',
  ]);
});
