import { describe, expect, it } from 'vitest';
import {
  readCatalogue,
  readVocabulary,
  readWordMap,
  writeCatalogue,
  writeVocabulary,
  writeWordMap,
} from '../../../src/search/shared/catalogue-format.ts';
import type { SearchCatalogue } from '../../../src/search/shared/types.ts';

const catalogues: { why: string; catalogue: SearchCatalogue }[] = [
  {
    why: 'a full one',
    catalogue: {
      synonyms: [['剪枝', 'pruning']],
      syllables: ['jian', 'zhi'],
      sessions: [
        ['2020-03-11', 2],
        [null, 2],
      ],
      headings: [4, 3, 2, 2],
      texts: [40, 0, 7, 1],
      figures: [0, 2, 3],
      bare: [[3, '……']],
      positions: [
        ['"', 'positions-1.bin'],
        ['剪', 'positions-2.bin'],
      ],
      results: [['results.bin', 1000, 4]],
      names: [['names.bin', 100, 4]],
    },
  },
  {
    why: 'an empty one',
    catalogue: {
      synonyms: [['剪枝', 'pruning']],
      syllables: [],
      sessions: [],
      headings: [],
      texts: [],
      figures: [],
      bare: [],
      positions: [],
      results: [],
      names: [],
    },
  },
];

const long = 'x'.repeat(60);
const vocabularies = [
  { why: 'words that share long prefixes', words: [long, `${long}x`, `${long}xy`], compounds: [] },
  {
    why: 'names of built-in properties',
    words: ['__proto__', 'constructor'],
    compounds: ['c++', 'sr-iov'],
  },
  {
    why: 'emoji that share their first surrogate',
    words: [`${'x'.repeat(34)}👍`, `${'x'.repeat(34)}👍x`],
    compounds: ['ok👍yes', 'ok👎yes'],
  },
  { why: 'only compounds', words: [], compounds: ['1.8'] },
  { why: 'nothing', words: [], compounds: [] },
];

describe('readCatalogue', () => {
  it.each(catalogues)('reads what writeCatalogue wrote: $why', ({ catalogue }) => {
    expect(readCatalogue(writeCatalogue(catalogue))).toEqual(catalogue);
  });

  it('throws a SyntaxError for other text', () => {
    expect(() => readCatalogue('<!doctype html>')).toThrow(SyntaxError);
  });
});

describe('readVocabulary', () => {
  it.each(vocabularies)('reads what writeVocabulary wrote: $why', ({ words, compounds }) => {
    const vocabulary = { words, compounds };
    const stored = new TextEncoder().encode(writeVocabulary(vocabulary));
    expect(readVocabulary(new TextDecoder().decode(stored))).toEqual(vocabulary);
  });
});

describe('readWordMap', () => {
  it.each([
    { why: 'pinyin', entries: [['剪枝', ['jian', 'zhi']]] },
    {
      why: 'variants',
      entries: [
        ['发', ['發', '髮']],
        ['網', ['网']],
      ],
    },
    { why: 'nothing', entries: [] },
  ] satisfies { why: string; entries: [string, string[]][] }[])(
    'reads what writeWordMap wrote: $why',
    ({ entries }) => {
      expect([...readWordMap(writeWordMap(new Map(entries)))]).toEqual(entries);
    },
  );
});
