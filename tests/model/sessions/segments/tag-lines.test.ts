import { expect, it } from 'vitest';
import { scanBlocks } from '../../../../src/model/scan/scan-blocks.ts';
import { fileHeadings } from '../../../../src/model/sessions/file-headings.ts';
import { splitFile } from '../../../../src/model/sessions/split-file.ts';
import { tagLines } from '../../../../src/model/sessions/segments/tag-lines.ts';

it.each([
  ['###### tags: `meeting` `lab notes`', ['meeting', 'lab notes']],
  ['###### Tags: meeting, lab notes', ['meeting', 'lab notes']],
  ['### tags：#甲 #乙 ##', ['甲', '乙']],
  ['###### 標籤: 甲、乙', ['甲', '乙']],
])('tagLines reads the tags of %s', (line, words) => {
  const text = `a\n\n${line}\n`;
  const lines = text.split('\n');
  expect(tagLines(fileHeadings(scanBlocks(text), lines), lines)).toEqual([{ line: 3, words }]);
});

it.each(['###### tags', '###### tags:', '## tags: a', '###### stage: a', 'tags: a'])(
  'tagLines leaves %s as it is',
  (text) => {
    expect(tagLines(fileHeadings(scanBlocks(text), [text]), [text])).toEqual([]);
  },
);

it('tags of a meeting are its own, and those above the first are of all', () => {
  const { segments, preamble } = splitFile({
    file: 'n.md',
    text: '# T\n\n###### tags: `x`\n\n## 2020/3/11\n\n###### tags: `y`\n\na\n\n## 2020/3/18\n\nb\n',
  });
  expect(preamble).toBeNull();
  expect(segments.map(({ tags }) => tags)).toEqual([['x', 'y'], ['x']]);
});

it('tags are no title of a file that is one session', () => {
  const { title, segments } = splitFile({ file: 'n.md', text: '###### tags: `x`\n\n# T\n\na' });
  expect(title).toBe('T');
  expect(segments).toMatchObject([{ label: 'T', tags: ['x'] }]);
});
