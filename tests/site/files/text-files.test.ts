import { expect, test } from 'vitest';
import { textFiles } from '../../../src/site/files/text-files.ts';
import { notebookOf } from '../../support/notes/notebook.ts';

test('textFiles yields the Markdown beside each page, and the files for language models', () => {
  const text = '# n\n\n## 2020/3/11\n\na\n';
  const files = [...textFiles(notebookOf(text), [{ file: 'n.md', text, written: text }])];
  expect(files.map(({ path, type }) => [path, type])).toEqual([
    ['index.md', 'text/markdown; charset=utf-8'],
    ['2020-03-11/index.md', 'text/markdown; charset=utf-8'],
    ['llms.txt', 'text/plain; charset=utf-8'],
    ['llms-full.txt', 'text/plain; charset=utf-8'],
  ]);
  expect(files.map(({ text: content }) => content)).toEqual([
    '# n\n\n',
    '## 2020/3/11\n\na\n',
    expect.stringContaining('/2020-03-11/index.md'),
    expect.stringContaining('## 2020/3/11\n\na\n'),
  ]);
});
