import { stemmer } from 'stemmer';
import { describe, expect, it } from 'vitest';
import type { PhraseCandidate } from '../../../../src/search/query/vocabulary/phrase-candidate.ts';
import { createLexicon } from '../../../../src/search/query/vocabulary/lexicon.ts';
import {
  nearestWords,
  typoCandidates,
  wordForms,
} from '../../../../src/search/query/vocabulary/word-forms.ts';

const lexicon = createLexicon(
  {
    words: [
      'and',
      'box',
      'boxes',
      'chrome',
      'copy',
      'from',
      'lstm',
      'on',
      'paravirtual',
      'policies',
      'policy',
      'process',
      'sadness',
      'virtual',
      'virtualization',
      'write',
    ],
    compounds: ['c-lstm', 'copy-on-write', 'x86-64'],
  },
  { pinyin: new Map([['剪枝', ['jian', 'zhi']]]), stem: stemmer },
);

const weights = (candidates: readonly PhraseCandidate[]) =>
  Object.fromEntries(candidates.map(({ phrase, weight }) => [phrase, weight]));

describe('wordForms', () => {
  it.each([
    {
      why: 'words that begin with it or contain it',
      word: 'virtual',
      out: { virtual: 1, virtualization: 0.9, paravirtual: 0.4 },
    },
    { why: 'its singular', word: 'processes', out: { processes: 1, process: 0.9 } },
    { why: 'its singular in -y', word: 'policies', out: { policies: 1, policy: 0.9 } },
    { why: 'its plural in -ies', word: 'policy', out: { policy: 1, policies: 0.9 } },
    {
      why: 'its plural in -es as a word that begins with it',
      word: 'box',
      out: { box: 1, boxes: 0.9 },
    },
    { why: 'a compound that it joins', word: 'clstm', out: { clstm: 1, 'c - lstm': 0.9 } },
    {
      why: 'words and the beginning of a compound that it joins',
      word: 'copyonwrite',
      out: { copyonwrite: 1, 'copy - on - write': 0.9, 'copy on write': 0.9 },
    },
    { why: 'Han text that it spells', word: 'jianzhi', out: { jianzhi: 1, '剪 枝': 0.9 } },
    {
      why: 'a typo of a word that it is inside of',
      word: 'adn',
      out: { adn: 1, sadness: 0.4, and: 0.2 },
    },
    { why: 'only itself for an unknown word', word: 'zzqx', out: { zzqx: 1 } },
  ])('contains $why: $word', ({ word, out }) => {
    expect(weights(wordForms(word, lexicon).candidates)).toEqual(out);
  });

  it('has a fallback of typos for unknown words only', () => {
    expect(weights(wordForms('virtaul', lexicon).fallback)).toEqual({ virtual: 0.2 });
    expect(wordForms('virtual', lexicon).fallback).toEqual([]);
  });

  it('marks guesses as assumed, but not other forms', () => {
    const assumed = (word: string) =>
      wordForms(word, lexicon).candidates.map((candidate) => candidate.assumed);
    expect(assumed('jianzhi')).toEqual([undefined, '剪枝']);
    expect(assumed('copyonwrite')).toEqual([undefined, undefined, 'copy on write']);
    expect(assumed('virtual')).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('highlights the typed part of longer words', () => {
    const { candidates } = wordForms('lizat', lexicon);
    expect(new Set(candidates.map(({ text }) => text))).toEqual(new Set(['lizat']));
  });
});

describe('typoCandidates', () => {
  it.each([
    { why: 'one letter', text: 'frmo', out: { from: 0.2 } },
    { why: 'the first letter, with a lower weight', text: 'vopy', out: { copy: 0.2 * 0.7 } },
    { why: 'two letters of a long word', text: 'virtualisatoin', out: { virtualization: 0.1 } },
    { why: 'a compound', text: 'c-lstn', out: { 'c - lstm': 0.2 } },
    { why: 'nothing with two letters of a short word', text: 'fmmr', out: {} },
    { why: 'nothing shorter than four letters', text: 'boxe', out: {} },
    { why: 'nothing with a number', text: 'x86-65', out: {} },
    { why: 'nothing in a text of two letters', text: 'om', out: {} },
  ])('corrects $why: $text', ({ text, out }) => {
    expect(weights(typoCandidates(text, lexicon))).toEqual(out);
  });
});

describe('nearestWords', () => {
  it.each([
    { word: 'virtuel', out: ['virtual'] },
    { word: 'polici', out: ['policies', 'policy'] },
    { word: 'zzqxw', out: [] },
    { word: 'bo', out: [] },
  ])('lists similar words, the most similar first: $word', ({ word, out }) => {
    expect(nearestWords(word, lexicon).sort()).toEqual(out);
  });

  it('lists at most five words', () => {
    const words = Array.from('abcdefgh', (letter) => `words${letter}`);
    expect(nearestWords('wordsx', { words })).toHaveLength(5);
  });
});
