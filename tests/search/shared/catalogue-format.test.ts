import { describe, expect, it } from 'vitest';
import {
  readCatalogue,
  readPinyin,
  readVariants,
  readVocabulary,
  writeCatalogue,
  writePinyin,
  writeVariants,
  writeVocabulary,
} from '../../../src/search/shared/catalogue-format.ts';
import type { SearchCatalogue } from '../../../src/search/shared/types.ts';

const catalogues: { why: string; catalogue: SearchCatalogue }[] = [
  {
    why: 'a full one',
    catalogue: {
      syllables: ['jian', 'zhi'],
      sessions: [
        { date: '2020-03-11', sections: 2 },
        { date: null, sections: 2 },
      ],
      headings: [4, 3, 2, 2],
      figures: [0, 2, 3],
      bare: [[3, '……']],
    },
  },
  {
    why: 'an empty one',
    catalogue: { syllables: [], sessions: [], headings: [], figures: [], bare: [] },
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
    expect(readVocabulary(writeVocabulary(vocabulary))).toEqual(vocabulary);
  });
});

describe('readPinyin', () => {
  it.each([[], [{ run: '剪枝', syllables: ['jian', 'zhi'] }]].map((runs) => ({ runs })))(
    'reads what writePinyin wrote: $runs',
    ({ runs }) => {
      expect(readPinyin(writePinyin(runs))).toEqual(runs);
    },
  );
});

describe('readVariants', () => {
  it.each([[], [{ written: '发', meant: ['發', '髮'] }]].map((variants) => ({ variants })))(
    'reads what writeVariants wrote: $variants',
    ({ variants }) => {
      expect(readVariants(writeVariants(variants))).toEqual(variants);
    },
  );
});
