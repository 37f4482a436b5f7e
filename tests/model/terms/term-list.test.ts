import { describe, expect, it } from 'vitest';
import { readTermList, unusedTerms } from '../../../src/model/terms/term-list.ts';

describe('readTermList', () => {
  it('reads the lists, each of which may be missing', () => {
    const { value, diagnostics } = readTermList(
      '{ "add": ["热迁移"], "join": [["剪枝", "pruning"]], "hide": ["API"] }',
    );
    expect(value.list).toEqual({ add: ['热迁移'], join: [['剪枝', 'pruning']], hide: ['API'] });
    expect(diagnostics).toEqual([]);
    expect(readTermList('{}').value.list).toEqual({ add: [], join: [], hide: [] });
  });

  it.each([
    { why: 'no JSON', text: '{\n  "add": [', line: 2 },
    { why: 'no object', text: '[]', line: 1 },
    { why: 'an unknown list', text: '{\n  "merge": []\n}', line: 2 },
    { why: 'no list', text: '{\n  "add":\n  "剪枝"\n}', line: 3 },
    { why: 'no text', text: '{\n  "add": [\n  1]\n}', line: 3 },
    { why: 'no group', text: '{ "join":\n ["剪枝"] }', line: 2 },
  ])('reports $why at its line', ({ text, line }) => {
    const { diagnostics } = readTermList(text);
    expect(diagnostics[0]).toMatchObject({
      rule: 'terms-invalid',
      place: { file: 'terms.json', line },
    });
  });
});

describe('unusedTerms', () => {
  it('reports names that no text contains, and groups without any that one does', () => {
    const { value } = readTermList(
      '{\n"add": ["IOMMU", "量化"],\n"join": [["剪枝", "pruning"], ["甲", "乙"]]\n}',
    );
    expect(
      unusedTerms(value, ['the iommu', '剪枝']).map(({ place, values }) => [place.line, values]),
    ).toEqual([
      [2, { term: '量化' }],
      [3, { term: '甲' }],
    ]);
  });
});
