import { describe, expect, it } from 'vitest';
import { isSlip, joinSlips } from '../../../src/model/terms/term-slips.ts';
import type { TermDraft } from '../../../src/model/terms/term-draft.ts';

const draft = (spelling: string, places: number[]): TermDraft => ({
  evidence: new Set(['rare']),
  spellings: new Map([[spelling, places.length]]),
  places: new Map(places.map((place) => [place, false])),
  isHeading: false,
});

describe('joinSlips', () => {
  it('joins a word that lacks a letter with the more frequent one', () => {
    const drafts = new Map([
      ['quatiz', draft('Quatization', [3])],
      ['quantiz', draft('Quantization', [1, 2])],
      ['quantum', draft('Quantum', [1])],
    ]);
    joinSlips(drafts);
    expect([...drafts.keys()]).toEqual(['quantiz', 'quantum']);
    expect([...(drafts.get('quantiz')?.spellings ?? [])]).toEqual([
      ['Quantization', 2],
      ['Quatization', 1],
    ]);
    expect([...(drafts.get('quantiz')?.places.keys() ?? [])]).toEqual([1, 2, 3]);
  });

  it('leaves a word that is more frequent than the longer one', () => {
    const drafts = new Map([
      ['quatiz', draft('Quatization', [3, 4])],
      ['quantiz', draft('Quantization', [1])],
    ]);
    joinSlips(drafts);
    expect(drafts.size).toBe(2);
  });
});

describe('isSlip', () => {
  it.each([
    { spellings: ['Thrends'], out: true },
    { spellings: ['Quantization'], out: false },
    { spellings: ['Thrends', 'IOMMU'], out: false },
  ])('returns $out for $spellings', ({ spellings, out }) => {
    expect(isSlip(spellings)).toBe(out);
  });
});
