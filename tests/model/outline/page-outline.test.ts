import { expect, test } from 'vitest';
import { readPage } from '../../../src/model/outline/page-outline.ts';

const outlineOf = (source: string) => {
  const heading = { text: '2020/3/11', level: 2, line: 1 };
  const chunk = { file: 'notes.md', heading, line: 2, source, definitions: '' };
  return readPage({ chunks: [chunk] }).outline;
};

test('counts captions of figures and images in a line among the words of a section', () => {
  const { introduction, sections } = outlineOf(
    [
      '![白板](a.png)',
      '',
      '### IOTLB',
      '',
      '![IOTLB 的结构](b.png)',
      '![image](c.png)',
      '',
      '见 ![流程](d.png) 图',
    ].join('\n'),
  );
  expect(introduction).toBe('白板');
  expect(sections.map(({ text }) => text)).toEqual(['IOTLB 的结构 · 见 流程 图']);
});
