import { expect, it } from 'vitest';
import { splitFile } from '../../../src/model/sessions/split-file.ts';

function conflicts(file: string, text: string): string[] {
  return splitFile({ file, text }).diagnostics.flatMap(({ rule, place, values }) =>
    rule === 'date-conflict' ? `${place.line}: ${values['written']}, ${values['other']}` : [],
  );
}

it.each([
  ['2019-10-17.md', '# Meeting 2017-10-17\na', ['1: 2017-10-17, 2019-10-17']],
  ['2019-10-17.md', 'a\n\n## 2019-10-10\nb', ['3: 2019-10-10, 2019-10-17']],
  ['2019-10-17.md', '---\ndate: 2019-10-10\n---\na', ['2: 2019-10-10, 2019-10-17']],
  ['2019-10-17.md', '# Meeting 2019-10-16\na', []],
  ['2019-10-17.md', '## 2019-10-03\na\n## 2019-10-10\nb', []],
  ['notes.md', '# Meeting 2019-10-16\na', []],
])('%s with %j has the conflicts %j', (file, text, out) => {
  expect(conflicts(file, text)).toEqual(out);
});
