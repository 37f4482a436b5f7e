import { describe, expect, it } from 'vitest';
import { type IndexedSection, termIndex } from '../../../src/model/terms/term-index.ts';

describe('names are told by their spelling', () => {
  it.each([
    ['the IOMMU of a board', ['IOMMU']],
    ['two VMs and one VM', ['VM']],
    ['gVisor, OverlayFS on F2FS', ['gVisor', 'OverlayFS']],
    ['SR-IOV 热迁移，C-LSTM', ['C-LSTM', 'SR-IOV']],
    ['NVIDIA推理', ['NVIDIA']],
    ['MAP_SHARED and src/GPU.ts and me@ACME.org', []],
    ['Part III of It', []],
    ['Firecracker', []],
  ])('%j has %j', (text, names) => {
    expect(termsOf([section('', text)])).toEqual(names);
  });
});

describe('words of headings', () => {
  it('stand where another section speaks of them', () => {
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

  it('say which sections have them in their heading', () => {
    const sections = [section('Optane 方面', ''), section('AEP', 'on optane')];
    const entry = termIndex(sections).find(({ term }) => term.toLowerCase() === 'optane');
    expect(entry?.places).toEqual([
      { section: 0, main: true },
      { section: 1, main: false },
    ]);
  });

  it('are not cut from a longer word that is spoken of as often', () => {
    const sections = [section('神经网络', ''), section('神经网络的压缩', '')];
    expect(termsOf(sections)).toEqual(['神经网络', '神经网络的压缩']);
  });

  it('are left out where they could stand in any notes', () => {
    const deep = { isTopic: false };
    const sections = [section('Conclusion', '', deep), section('总结', 'conclusion 总结', deep)];
    expect(termsOf(sections)).toEqual([]);
    expect(termsOf([section('Conclusion', '')])).toEqual(['Conclusion']);
  });
});

describe('the order', () => {
  it('is that of letters and of pinyin, then all that begins with none', () => {
    const headings = ['索引', 'gVisor', '3D 打印', '剪枝', 'DCGM', '!!', 'Ångström'];
    expect(
      termIndex(headings.map((heading) => section(heading, ''))).map(
        ({ letter, term }) => `${letter} ${term}`,
      ),
    ).toEqual(['a Ångström', 'd DCGM', 'g gVisor', 'j 剪枝', 's 索引', '0 3D 打印', '0 !!']);
  });

  it('joins what differs in case alone, under the spelling that is used most', () => {
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
