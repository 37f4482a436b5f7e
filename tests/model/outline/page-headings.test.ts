import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/model/outline/page-outline.ts';
import type { Chunk } from '../../../src/model/types.ts';

const chunk = (source: string, heading = '2020/3/11'): Chunk => ({
  file: 'n.md',
  heading: { text: heading, level: 2, line: 1 },
  line: 2,
  source,
  definitions: '',
});
const read = (...chunks: Chunk[]) => readPage({ chunks });

describe('readPage', () => {
  it('nests sections by their number of #, whatever the first one has', () => {
    const { sections } = read(chunk('#### a\n\n##### b\n\n### c\n\n##### d\n')).outline;
    expect(sections.map(({ heading, level, parent }) => [heading, level, parent])).toEqual([
      ['a', 1, null],
      ['b', 2, 0],
      ['c', 1, null],
      ['d', 2, 2],
    ]);
  });

  it('assigns equal headings different anchors and reports them', () => {
    const { outline, diagnostics } = read(chunk('### A\n\n#### x\n\n### B\n\n#### x\n'));
    expect(outline.sections.map(({ anchor }) => anchor)).toEqual(['a', 'x', 'b', 'b-x']);
    expect(diagnostics).toMatchObject([{ rule: 'heading-duplicate', at: { chunk: 0, offset: 6 } }]);
  });

  it.each([
    { source: '### ![](imgs/架构.png)\n', heading: '架构' },
    { source: '### ![概览](imgs/a.png)\n', heading: '概览' },
    { source: '### 见 ![概览](imgs/a.png)\n', heading: '见' },
  ])('names the heading $source', ({ source, heading }) => {
    expect(read(chunk(source)).outline.sections).toMatchObject([{ heading }]);
  });

  it('uses a written id as the anchor and removes it from the heading', () => {
    const { sections } = read(chunk('### 剪枝 {#pruning}\n')).outline;
    expect(sections).toMatchObject([{ anchor: 'pruning', heading: '剪枝' }]);
  });

  it.each([
    ['index.html', 'index-html'],
    ['../../a', 'a'],
    ['3D', '3d'],
    ['', 'jian-zhi'],
  ])('turns the written id "%s" into a slug', (id, anchor) => {
    const { sections } = read(chunk(`### 剪枝 {#${id}}\n`)).outline;
    expect(sections).toMatchObject([{ anchor, heading: '剪枝' }]);
  });

  it('reports an id that another heading has and an id that is invalid', () => {
    const { outline, diagnostics } = read(chunk('### a {#x}\n\n### b {#x}\n\n### c {#Y_z}\n'));
    expect(outline.sections.map(({ anchor }) => anchor)).toEqual(['x', 'x-2', 'y-z']);
    expect(diagnostics).toMatchObject([
      { rule: 'anchor-duplicate', at: { chunk: 0, offset: 2 }, values: { anchor: 'x' } },
      { rule: 'anchor-invalid', at: { chunk: 0, offset: 4 }, values: { id: 'Y_z', anchor: 'y-z' } },
    ]);
  });

  it('opens no section at a heading in a quote or a list', () => {
    expect(read(chunk('> ### a\n\n- ### b\n')).outline.sections).toEqual([]);
  });

  it('turns a further heading of the same date into a part, whose topics stay topics', () => {
    const { outline } = read(chunk('### a\n'), chunk('words\n\n### b\n', '2020/3/11 下午'));
    expect(outline.parts).toMatchObject([
      { anchor: '2020-3-11-xia-wu', heading: '2020/3/11 下午', text: 'words' },
    ]);
    expect(outline.sections).toMatchObject([
      { heading: 'a', level: 1 },
      { heading: 'b', level: 1, parent: null, at: { chunk: 1, offset: 2 } },
    ]);
  });

  it('collects the text of the blocks of each section', () => {
    const { sections, introduction } = read(
      chunk('intro\n\n### a\n\n- 一行\n  下一行\n- `x`\n\n#### b\n\n| c |\n|-|\n| d |\n'),
    ).outline;
    expect(introduction).toBe('intro');
    expect(sections.map(({ text }) => text)).toEqual(['一行下一行 · x', 'c · d']);
  });

  it('takes the title of an image for its caption if the alternative text has none', () => {
    const { figures } = read(chunk('![](a.png "结构")\n\n![image](a.png "其他")')).outline;
    expect(figures.map(({ caption }) => caption)).toEqual(['结构', '其他']);
  });

  it('lists the figures in reading order with section, capture time and caption', () => {
    const { figures } = read(
      chunk(
        '![](a.png)\n\n### t\n\n- x\n  ![图](imgs/Snipaste_2020-03-11_16-43-06.png)\n\ny ![img](a.png)\n',
      ),
    ).outline;
    expect(figures).toMatchObject([
      { id: 'fig_a', name: 'a.png', section: null, caption: null, captured: null },
      { name: 'Snipaste_2020-03-11_16-43-06.png', caption: '图', captured: '2020-03-11T16:43:06' },
      { id: 'fig_a-2', section: 0, alt: 'img', caption: null, at: { chunk: 0, offset: 7 } },
    ]);
  });

  it('adds definitions from elsewhere in the file without shifting line numbers', () => {
    const { outline } = read({ ...chunk('### a\n\n[x]\n'), definitions: '[x]: /y' });
    expect(outline.sections).toMatchObject([{ at: { chunk: 0, offset: 0 } }]);
  });
});
