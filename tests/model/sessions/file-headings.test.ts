import { describe, expect, it } from 'vitest';
import {
  canBeTitle,
  commonLevel,
  fileHeadings,
} from '../../../src/model/sessions/file-headings.ts';
import { scanBlocks } from '../../../src/model/scan/scan-blocks.ts';
import { splitFile } from '../../../src/model/sessions/split-file.ts';

const headingsIn = (text: string) => fileHeadings(scanBlocks(text), text.split('\n'));

describe('fileHeadings', () => {
  it('returns the plain text, level and lines of each heading', () => {
    expect(headingsIn('# **T**\n\n```\n# code\n```\n\na\nb\n---\n')).toMatchObject([
      { text: 'T', level: 1, line: 1, endLine: 1, date: { kind: 'none' } },
      { text: 'a b', level: 2, line: 7, endLine: 9, date: { kind: 'none' } },
    ]);
  });

  it('reads the text of a link whose label is defined', () => {
    const text = '## a [b][x] [c][]\n\n## [d][e]\n\n[X]: /x\n[c]: /c';
    expect(headingsIn(text).map((heading) => heading.text)).toEqual(['a b c', '[d][e]']);
  });

  it.each([
    ['the title on the first line', '#会议记录\n\nwords', ['会议记录']],
    ['a date', 'words\n\n#2020/3/11\nwords', ['2020/3/11']],
    ['not a hashtag in the text', 'words\n\n#组会\n', []],
    ['not two hashtags', '#组会 #剪枝\n\nwords', []],
    ['not a first line that continues', '#组会\nwords', []],
  ])('reads a hash without a space: %s', (_, text, headings) => {
    expect(headingsIn(text).map((heading) => heading.text)).toEqual(headings);
  });

  it('lets a hash without a space open sessions', () => {
    const { title, preamble, segments } = splitFile({
      file: 'n.md',
      text: '#会议记录\n\n#2020/3/11\na\n#剪枝 #IOMMU\n#2020/3/18\nb',
    });
    expect(title).toBe('会议记录');
    expect(preamble).toBeNull();
    expect(segments).toMatchObject([
      { start: '2020-03-11', chunk: { source: 'a\n#剪枝 #IOMMU' } },
      { start: '2020-03-18', chunk: { source: 'b' } },
    ]);
  });
});

describe('canBeTitle', () => {
  it.each([
    ['剪枝讨论', true],
    ['Node.js and v1.2', true],
    ['我们读了论文。', false],
    ['First, we read', false],
    ['why?', false],
    ['字'.repeat(41), false],
  ])('judges %s', (words, out) => {
    expect(canBeTitle(words)).toBe(out);
  });
});

describe('commonLevel', () => {
  it.each([
    ['## a\n### b\n### c', 3],
    ['### a\n## b', 2],
    ['', null],
  ])('returns the level of most headings in %j', (text, level) => {
    expect(commonLevel(headingsIn(text))).toBe(level);
  });
});
