import { describe, expect, it } from 'vitest';
import {
  type PhraseCandidate,
  candidateFor,
} from '../../../../src/search/query/vocabulary/phrase-candidate.ts';
import { intersectScores, matchTerm } from '../../../../src/search/query/matching/match.ts';
import type { PlannedPart } from '../../../../src/search/query/matching/plan.ts';
import { memoryIndex } from '../../../support/search/memory-index.ts';
import { searchSection } from '../../../support/search/search-section.ts';

const sections = [
  searchSection({ heading: 'IOMMU', text: 'isolation of devices' }),
  searchSection({ heading: 'Devices', text: 'iommu and tlb' }),
  searchSection({ heading: 'Caches', text: 'the tlb' }),
  searchSection({ heading: 'Results', text: '14个使用 and 4个使用' }),
  searchSection({ heading: 'Plans', text: '14个使用' }),
];

const part = (texts: string[], fields: Partial<PlannedPart> = {}): PlannedPart => ({
  text: texts.join(' '),
  candidates: texts.map((text) => candidateFor(text)),
  bound: null,
  wider: [],
  fallback: [],
  ...fields,
});

const TERM = { text: '', quoted: false, without: false, time: null, isWeak: false, others: [] };

const match = (...parts: PlannedPart[]) => matchTerm({ ...TERM, parts }, memoryIndex(sections));

const matched = async (...parts: PlannedPart[]) => [...(await match(...parts)).scores.keys()];

describe('matchTerm', () => {
  it('finds the sections that contain any candidate of a part', async () => {
    expect((await matched(part(['iommu', 'tlb']))).sort()).toEqual([0, 1, 2]);
  });

  it('finds only sections that contain all parts', async () => {
    expect(await matched(part(['iommu']), part(['tlb']))).toEqual([1]);
  });

  it('finds the sections of each of several terms, and highlights them all', async () => {
    const others = ['isolation', 'zzqx'].map((text) => ({ ...TERM, parts: [part([text])] }));
    const term = { ...TERM, parts: [part(['tlb'])], others };
    const { scores, words } = await matchTerm(term, memoryIndex(sections));
    expect([...scores.keys()].sort()).toEqual([0, 1, 2]);
    expect(words).toEqual(['tlb', 'isolation']);
  });

  it('finds nothing if a part occurs nowhere', async () => {
    expect(await matched(part(['iommu']), part(['zzqx']))).toEqual([]);
  });

  it('scores a match in the heading four times as high', async () => {
    const { scores } = await match(part(['iommu']));
    expect(scores.get(0)).toBeCloseTo(4 * (scores.get(1) ?? 0));
  });

  it('scores a section by its best candidate, not by the sum', async () => {
    const best = candidateFor('tlb', 0.9);
    const both = part([], { candidates: [candidateFor('the tlb', 0.4), best] });
    const one = part([], { candidates: [best] });
    expect((await match(both)).scores).toEqual((await match(one)).scores);
  });

  it('scores a rare part higher than a common one', async () => {
    const rare = (await match(part(['isolation']))).scores.get(0) ?? 0;
    const common = (await match(part(['iommu']))).scores.get(1) ?? 0;
    expect(rare).toBeGreaterThan(common);
  });

  it.each([
    { why: 'a wider candidate may match more', text: '4 个使用', looked: true, found: [3, 4] },
    { why: 'none can match more', text: '14 个使用', looked: false, found: [3, 4] },
  ])('looks up wider candidates only if they can match: $why', async ({ text, looked, found }) => {
    const index = memoryIndex(sections);
    const wide: PhraseCandidate = { ...candidateFor('14 个使用'), text };
    const planned = part([text], { bound: '个 使 用', wider: [wide, candidateFor('114 个使用')] });
    const { scores } = await matchTerm({ ...TERM, text, parts: [planned] }, index);
    expect([...scores.keys()]).toEqual(found);
    expect(index.lookups.includes('114 个 使 用')).toBe(looked);
  });

  it.each([
    { why: 'a candidate matches', texts: ['tlb'], found: [1, 2] },
    { why: 'no candidate matches', texts: ['tbl'], found: [0, 1] },
  ])('uses the fallback only if nothing else matches: $why', async ({ texts, found }) => {
    expect(await matched(part(texts, { fallback: [candidateFor('iommu')] }))).toEqual(found);
  });

  it('returns the texts to highlight of the candidates that match', async () => {
    const candidates = [{ ...candidateFor('devices'), text: 'dev' }, candidateFor('zzqx')];
    expect((await match(part([], { candidates }))).words).toEqual(['dev']);
  });

  it('reports each text that was searched instead once, and none that does not match', async () => {
    const assumed = (text: string) => ({ ...candidateFor(text), assumed: text });
    const fallback = ['tlb', 'tlb', 'zzqx'].map(assumed);
    expect((await match(part(['tbl'], { fallback }))).assumed).toEqual([
      { word: 'tbl', shown: ['tlb'] },
    ]);
    expect((await match(part(['tlb'], { fallback }))).assumed).toEqual([]);
  });
});

describe('intersectScores', () => {
  it.each([
    { why: 'no maps', maps: [], out: [] },
    { why: 'one map', maps: [[[1, 2]]], out: [[1, 2]] },
    {
      why: 'common sections',
      maps: [
        [
          [1, 2],
          [2, 3],
        ],
        [
          [3, 1],
          [2, 4],
          [5, 1],
        ],
      ],
      out: [[2, 7]],
    },
    { why: 'no common section', maps: [[[1, 2]], [[2, 3]]], out: [] },
  ])('adds up the scores of the sections in all maps: $why', ({ maps, out }) => {
    const scores = maps.map((pairs) => new Map(pairs as [number, number][]));
    expect([...intersectScores(scores)]).toEqual(out);
  });
});
