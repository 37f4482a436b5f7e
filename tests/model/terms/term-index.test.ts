import { describe, expect, it } from 'vitest';
import { type IndexedSection, termIndex } from '../../../src/model/terms/term-index.ts';

describe('termIndex', () => {
  it.each([
    ['the IOMMU of a board', ['IOMMU']],
    ['two VMs and one VM', ['VM']],
    ['gVisor, OverlayFS on F2FS', ['gVisor', 'OverlayFS']],
    ['SR-IOV 热迁移，C-LSTM', ['C-LSTM', 'SR-IOV']],
    ['NVIDIA推理', ['NVIDIA']],
    ['MAP_SHARED and src/GPU.ts and me@ACME.org', []],
    ['Part III of It', []],
    ['Firecracker', []],
  ])('finds in %j the names %j', (text, names) => {
    expect(termsOf([section('', text)])).toEqual(names);
  });
});

describe('termIndex, for words of headings,', () => {
  it('lists the other sections that mention them', () => {
    const sections = [
      section('网络剪枝', '重要性排序'),
      section('Schedule Space', '总之肯定要剪枝，再做 schedule'),
      section('Quiet', 'nothing'),
    ];
    expect(placesOf(sections)).toEqual({
      Quiet: [2],
      'Schedule Space': [1],
      剪枝: [0, 1],
      网络剪枝: [0],
    });
  });

  it('marks the sections that have them in the heading', () => {
    const sections = [section('Optane 方面', ''), section('AEP', 'on optane')];
    const entry = termIndex(sections).find(({ term }) => term.toLowerCase() === 'optane');
    expect(entry?.places).toEqual([
      { section: 0, main: true },
      { section: 1, main: false },
    ]);
  });

  it('leaves out those that only occur in a longer term', () => {
    const sections = [section('神经网络', ''), section('神经网络的压缩', '')];
    expect(termsOf(sections)).toEqual(['神经网络', '神经网络的压缩']);
  });

  it('leaves out stop words, except as topics', () => {
    const deep = { isTopic: false };
    const sections = [section('Conclusion', '', deep), section('总结', 'conclusion 总结', deep)];
    expect(termsOf(sections)).toEqual([]);
    expect(termsOf([section('Conclusion', '')])).toEqual(['Conclusion']);
  });
});

describe('termIndex, for the order of terms,', () => {
  it('sorts by letters and pinyin, with other characters last', () => {
    const headings = ['索引', 'gVisor', '3D 打印', '剪枝', 'DCGM', '!!', 'Ångström'];
    expect(
      termIndex(headings.map((heading) => section(heading, ''))).map(
        ({ letter, term }) => `${letter} ${term}`,
      ),
    ).toEqual(['a Ångström', 'd DCGM', 'g gVisor', 'j 剪枝', 's 索引', '0 3D 打印', '0 !!']);
  });

  it('merges spellings that differ in case, under the most frequent one', () => {
    const sections = [section('dcgm', 'DCGM'), section('DCGM', '')];
    expect(placesOf(sections)).toEqual({ DCGM: [0, 1] });
  });
});

function section(
  heading: string,
  text: string,
  { isTopic = true }: { isTopic?: boolean } = {},
): IndexedSection {
  return { heading, text, isTopic };
}

function termsOf(sections: readonly IndexedSection[]): string[] {
  return termIndex(sections).map(({ term }) => term);
}

function placesOf(sections: readonly IndexedSection[]): Record<string, number[]> {
  return Object.fromEntries(
    termIndex(sections).map(({ term, places }) => [term, places.map(({ section: at }) => at)]),
  );
}
