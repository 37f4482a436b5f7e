import { expect, it } from 'vitest';
import { splitFile } from '../../../src/model/sessions/split-file.ts';

function readers(text: string, file = 'n.md') {
  const { reading } = splitFile({ file, text, defaultYear: 2020 });
  return reading.segments.map(({ from, to, reader, inferred }) => [
    `${from}-${to}`,
    reader,
    ...(inferred === null ? [] : [inferred.source]),
  ]);
}

const SHOT = '![](Snipaste_2019-03-11_10-00-00.png)';

it.each([
  [
    '## 2020/3/4\na\n## 2020/3/11\nb',
    [
      ['1-2', 'heading-start'],
      ['3-4', 'heading-start'],
    ],
  ],
  [
    '## 2020年3月\n### 4日\na\n### 11日\nb',
    [
      ['2-3', 'day-of-month'],
      ['4-5', 'day-of-month'],
    ],
  ],
  [
    '## 甲（2020/3/4）\na\n## 乙（2020/3/11）\nb',
    [
      ['1-2', 'heading-end'],
      ['3-4', 'heading-end'],
    ],
  ],
  [
    '## 甲\n2020/3/4\n## 乙\n2020/3/11',
    [
      ['1-2', 'below-heading'],
      ['3-4', 'below-heading'],
    ],
  ],
  [
    '**2020/3/4**\na\n\n**2020/3/11**\nb',
    [
      ['1-3', 'date-line'],
      ['4-5', 'date-line'],
    ],
  ],
  [
    '## 第一次会议\na\n## 第二次会议\nb',
    [
      ['1-2', 'number'],
      ['3-4', 'number'],
    ],
  ],
  [
    '## 2020/3/4\na\n### 附录\nb\n# 说明',
    [
      ['1-4', 'heading-start'],
      ['5-5', null],
    ],
  ],
  [
    `## 3月11日\n${SHOT}\n\n## 3月18日\nb`,
    [
      ['1-3', 'heading-start', 'screenshots'],
      ['4-5', 'heading-start', 'neighbours'],
    ],
  ],
  ['# 2021\n## 3月11日\na', [['2-3', 'heading-start', 'heading-above']]],
  ['## 3月11日\na', [['1-2', 'heading-start', 'setting']]],
])('names what found the sessions of %j', (text, expected) => {
  expect(readers(text)).toEqual(expected);
});

it.each([
  { file: '2020-03-11.md', text: 'a', reader: 'file-name' },
  { file: 'n.md', text: '---\ndate: 2020-03-11\n---\na', reader: 'front-matter' },
  { file: 'n.md', text: '# T\n\n日期：2020/3/11', reader: 'text' },
  { file: 'n.md', text: '# T\n\na', reader: null },
])('names what the date of $file was read from: $reader', ({ file, text, reader }) => {
  expect(readers(text, file).map(([, each]) => each)).toEqual([reader]);
});

it('names the file as the source of its years', () => {
  expect(readers('## 3月11日\na', '2021年笔记.md')).toEqual([['1-2', 'heading-start', 'file']]);
});
