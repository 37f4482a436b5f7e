import { describe, expect, it } from 'vitest';
import { scanBlocks } from '../../../../src/model/scan/scan-blocks.ts';
import { datedHeadings } from '../../../../src/model/sessions/headings/dated-headings.ts';
import { fileHeadings } from '../../../../src/model/sessions/file-headings.ts';
import { segmentRanges } from '../../../../src/model/sessions/segments/segment-ranges.ts';

function rangesIn(text: string, { start = 1, hasDate = false } = {}) {
  const lines = text.split('\n');
  const headings = datedHeadings(fileHeadings(scanBlocks(text), lines));
  const { title, ranges } = segmentRanges(headings, { lines, start, hasDate });
  return {
    title: title?.text ?? null,
    ranges: ranges.map(({ heading, group, from, bodyFrom, to }) => {
      return [heading?.text ?? null, group, from, bodyFrom, to];
    }),
  };
}

describe('segmentRanges', () => {
  it.each([
    {
      name: 'ends a segment at the next heading of the date level',
      text: '# T\n## 2020/3/11\na\n### b\n## 2020/3/18\nc',
      title: 'T',
      ranges: [
        ['2020/3/11', null, 2, 3, 5],
        ['2020/3/18', null, 5, 6, 7],
      ],
    },
    {
      name: 'groups segments by a heading without text',
      text: '# T\n## 春\n### 2020/3/11\na\n## 夏\n\n### 2020/6/3\nb',
      title: 'T',
      ranges: [
        ['2020/3/11', '春', 2, 4, 5],
        ['2020/6/3', '夏', 5, 8, 9],
      ],
    },
    {
      name: 'joins the headings of several levels to one group',
      text: '# a\nx\n# 2020\n## 春\n### 2020/3/11\nb',
      title: 'a',
      ranges: [['2020/3/11', '2020 · 春', 3, 6, 7]],
    },
    {
      name: 'groups by years, of which the first is not a title',
      text: '# 2019\n## 2019/12/30\na\n# 2020\n## 2020/1/6\nb',
      title: null,
      ranges: [
        ['2019/12/30', '2019', 1, 3, 4],
        ['2020/1/6', '2020', 4, 6, 7],
      ],
    },
    {
      name: 'opens a segment at an undated heading with text',
      text: '## 2020/3/11\na\n# 说明\nb\n## 2020/3/18\nc',
      title: null,
      ranges: [
        ['2020/3/11', null, 1, 2, 3],
        ['说明', null, 3, 4, 5],
        ['2020/3/18', null, 5, 6, 7],
      ],
    },
    {
      name: 'leaves a deeper date inside its session',
      text: '## 2020/3/11\n### 2020/3/12\n## 2020/3/18',
      title: null,
      ranges: [
        ['2020/3/11', null, 1, 2, 3],
        ['2020/3/18', null, 3, 4, 4],
      ],
    },
    {
      name: 'leaves a day inside a period on a higher level',
      text: '## 2020/3/9-3/13\n### 2020/3/9\n### 2020/3/10\n### 2020/3/16\na',
      title: null,
      ranges: [
        ['2020/3/9-3/13', null, 1, 2, 4],
        ['2020/3/16', null, 4, 5, 6],
      ],
    },
    {
      name: 'leaves undated headings before the first session in the introduction',
      text: '# T\n## Purpose\na\n## How\n## 2020/3/11\nb',
      title: 'T',
      ranges: [['2020/3/11', null, 5, 6, 7]],
    },
    {
      name: 'has no topics under a heading that may be a date',
      text: '## 2020/3/11\n## 第12周\na\n## 2020/3/18\nb',
      title: null,
      ranges: [
        ['2020/3/11', null, 1, 2, 2],
        ['第12周', null, 2, 3, 4],
        ['2020/3/18', null, 4, 5, 6],
      ],
    },
    {
      name: 'has topics after the last session if there are others between sessions',
      text: '## 2020/3/11\n## Next\na\n## 2020/3/18\nb\n## Plan\nc',
      title: null,
      ranges: [
        ['2020/3/11', null, 1, 2, 4],
        ['2020/3/18', null, 4, 5, 8],
      ],
    },
    {
      name: 'keeps the sections of an appendix together',
      text: '## 2020/3/11\na\n# 附录\nb\n## 数据\nc\n## 代码\nd',
      title: null,
      ranges: [
        ['2020/3/11', null, 1, 2, 3],
        ['附录', null, 3, 4, 9],
      ],
    },
    {
      name: 'leaves all sections of a single period inside it',
      text: '## 2020/3/9-3/13\na\n## 下周\nb',
      title: null,
      ranges: [['2020/3/9-3/13', null, 1, 2, 5]],
    },
    {
      name: 'leaves all sections of a single meeting with an H1 inside it',
      text: '# 2020/3/11 Team\na\n# Questions\nb',
      title: null,
      ranges: [['2020/3/11 Team', null, 1, 2, 5]],
    },
    {
      name: 'makes one segment of a file without dates',
      text: '# T\na\n## b',
      title: 'T',
      ranges: [['T', null, 1, 2, 4]],
    },
    { name: 'makes no segment of a blank file', text: ' \n', title: null, ranges: [] },
  ])('$name', ({ text, title, ranges }) => {
    expect(rangesIn(text)).toEqual({ title, ranges });
  });

  it('begins the text at the front matter', () => {
    expect(rangesIn('\n\n\n# T\na', { start: 4 })).toEqual({
      title: 'T',
      ranges: [['T', null, 1, 1, 6]],
    });
  });

  it('leaves all sections of a file with a date inside its session', () => {
    const text = '## 2020/3/11 Team\na\n# Questions\nb\n## Plan\nc';
    expect(rangesIn(text).ranges).toHaveLength(2);
    expect(rangesIn(text, { hasDate: true }).ranges).toEqual([['2020/3/11 Team', null, 1, 2, 7]]);
  });
});
