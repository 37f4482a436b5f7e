import { expect, test } from 'vitest';
import { catalogueOf } from '../../../src/search/build/catalogue.ts';
import {
  readCatalogue,
  readPinyin,
  readVariants,
  readVocabulary,
  writeCatalogue,
  writePinyin,
  writeVariants,
  writeVocabulary,
} from '../../../src/search/shared/catalogue-file.ts';
import type { SearchSection } from '../../../src/search/shared/record.ts';

const section = (id: string, heading: string, text: string, hasFigure = false): SearchSection => ({
  url: `/${id}/#${heading}`,
  heading,
  path: [],
  text,
  session: { id, title: id, date: id === 'undated' ? null : id },
  hasFigure,
  thumbnail: null,
  order: 0,
});

const sections = [
  section('2020-03-11', '网络剪枝', 'Virtual virtualization SR-IOV', true),
  section('2020-03-11', 'C++', 'virtual'),
  section('undated', '剪枝', `constructor __proto__ ${'x'.repeat(60)} ${'x'.repeat(61)}`, true),
  section('undated', '……', 'bare'),
];

test('lists words, compounds, sessions and headings', () => {
  const { catalogue, vocabulary, pinyin } = catalogueOf(sections);
  expect(vocabulary.words).toContain('virtualization');
  expect(vocabulary.words.filter((word) => word === 'virtual')).toHaveLength(1);
  expect(vocabulary.compounds).toEqual(['c++', 'sr-iov']);
  expect(catalogue.sessions).toEqual([
    { date: '2020-03-11', sections: 2 },
    { date: null, sections: 2 },
  ]);
  expect(catalogue.headings).toEqual([4, 3, 2, 2]);
  expect(catalogue.figures).toEqual([0, 2]);
  expect(catalogue.bare).toEqual([[3, '……']]);
  expect(pinyin).toContainEqual({ run: '网络剪枝', syllables: ['wang', 'luo', 'jian', 'zhi'] });
});

test('reads back what was written', () => {
  const { catalogue, vocabulary, pinyin, variants } = catalogueOf(sections);
  expect(variants.length).toBeGreaterThan(0);
  expect(readVariants(writeVariants(variants))).toEqual(variants);
  expect(readCatalogue(writeCatalogue(catalogue))).toEqual(catalogue);
  expect(readVocabulary(writeVocabulary(vocabulary))).toEqual(vocabulary);
  expect(readPinyin(writePinyin(pinyin))).toEqual(pinyin);
});

test('reads back nothing from nothing', () => {
  const { catalogue, vocabulary, pinyin } = catalogueOf([]);
  expect(readCatalogue(writeCatalogue(catalogue))).toEqual(catalogue);
  expect(readVocabulary(writeVocabulary(vocabulary))).toEqual({ words: [], compounds: [] });
  expect(readPinyin(writePinyin(pinyin))).toEqual([]);
});
