import { describe, expect, it, vi } from 'vitest';
import {
  createLexicon,
  createLexiconLoader,
  isJoinedForm,
  joinedForm,
} from '../../../../src/search/query/vocabulary/lexicon.ts';
import { parseQuery } from '../../../../src/search/query/query.ts';

const files = () =>
  ({
    catalogue: { syllables: ['jian', 'zhi'], synonyms: [['剪枝', 'pruning']] },
    vocabulary: vi.fn(async () => ({ words: ['jian', 'tlb'], compounds: ['sr-iov'] })),
    pinyin: vi.fn(async () => new Map([['剪枝', ['jian', 'zhi']]])),
    variants: vi.fn(async () => new Map([['網路', ['网络']]])),
  }) satisfies Parameters<typeof createLexiconLoader>[0];

describe('createLexiconLoader', () => {
  it.each([
    { why: 'nothing for Han text', typed: '剪枝', vocabulary: 0, pinyin: 0 },
    { why: 'nothing for symbols', typed: '%', vocabulary: 0, pinyin: 0 },
    { why: 'the vocabulary for a Latin word', typed: 'tlb', vocabulary: 1, pinyin: 0 },
    { why: 'the vocabulary for a number', typed: '14', vocabulary: 1, pinyin: 0 },
    { why: 'the vocabulary for kana', typed: 'カタ', vocabulary: 1, pinyin: 0 },
    { why: 'pinyin for a word that may be pinyin', typed: 'jianzhi', vocabulary: 1, pinyin: 1 },
    { why: 'no pinyin for a known word', typed: 'jian', vocabulary: 1, pinyin: 0 },
    { why: 'no pinyin for a quoted word', typed: '"jianzhi"', vocabulary: 1, pinyin: 0 },
    { why: 'no pinyin for an excluded word', typed: '-jianzhi', vocabulary: 1, pinyin: 0 },
  ])('loads $why', async ({ typed, vocabulary, pinyin }) => {
    const source = files();
    await createLexiconLoader(source).forQuery(parseQuery(typed));
    expect(source.vocabulary).toHaveBeenCalledTimes(vocabulary);
    expect(source.pinyin).toHaveBeenCalledTimes(pinyin);
    expect(source.variants).not.toHaveBeenCalled();
  });

  it('reads the vocabulary once for several queries', async () => {
    const source = files();
    const { forQuery } = createLexiconLoader(source);
    await forQuery(parseQuery('tlb'));
    const lexicon = await forQuery(parseQuery('jianzh'));
    expect(lexicon.pinyin.size).toBe(1);
    expect(source.vocabulary).toHaveBeenCalledTimes(1);
  });

  it('adds variants to a lexicon', async () => {
    const { forQuery, withVariants } = createLexiconLoader(files());
    const lexicon = await withVariants(await forQuery(parseQuery('tlb')));
    expect(lexicon.words).toContain('tlb');
    expect(lexicon.variants.get('網路')).toEqual(['网络']);
  });
});

describe('createLexicon', () => {
  it('knows words, compounds and variants', () => {
    const vocabulary = { words: ['tlb'], compounds: ['sr-iov'] };
    const lexicon = createLexicon(vocabulary, { variants: new Map([['網', ['网']]]) });
    expect(lexicon.known.has('tlb')).toBe(true);
    expect(lexicon.compounds).toEqual([{ written: 'sr-iov', joined: 'sriov' }]);
    expect([...lexicon.variants]).toEqual([['網', ['网']]]);
  });
});

describe('isJoinedForm', () => {
  it.each([
    { word: 'sriov', joined: 'sriov', out: true },
    { word: 'srio', joined: 'sriov', out: true },
    { word: 'sri', joined: 'sriov', out: false },
    { word: 'iov', joined: 'iov', out: true },
    { word: 'riov', joined: 'sriov', out: false },
  ])('$word as $joined: $out', ({ word, joined, out }) => {
    expect(isJoinedForm(word, joined)).toBe(out);
  });
});

describe('joinedForm', () => {
  it.each([
    { input: 'sr-iov', out: 'sriov' },
    { input: '1.8%', out: '18' },
    { input: 'c++', out: 'c' },
    { input: '10×20', out: '10x20' },
    { input: '--', out: '' },
  ])('keeps the letters and digits of $input', ({ input, out }) => {
    expect(joinedForm(input)).toBe(out);
  });
});
