import { describe, expect, it } from 'vitest';
import type { IndexEntry } from '../../../src/model/terms/term-index.ts';
import { conceptsOf } from '../../../src/model/threads/concepts.ts';

describe('conceptsOf', () => {
  it('joins the names of a term with its translations', () => {
    const [concept] = conceptsOf([entry('Quantization', { variants: ['Quatization'] })]);
    expect(concept?.names).toEqual(expect.arrayContaining(['Quantization', 'Quatization', '量化']));
    expect(concept?.names[0]).toBe('Quantization');
  });

  it('joins two terms of the notes that translate each other', () => {
    const concepts = conceptsOf([entry('剪枝'), entry('pruning')]);
    expect(concepts.filter(({ names }) => names.includes('剪枝'))).toHaveLength(1);
  });

  it('leaves out what the notes hide', () => {
    const names = conceptsOf([], ['pruning']).flatMap((concept) => concept.names);
    expect(names).not.toContain('剪枝');
    expect(names).toContain('量化');
  });

  it('contains headings only if they recur', () => {
    const entries = [
      entry('Reading plan', { kind: 'heading' }),
      entry('Lab tour', { kind: 'heading', places: [place(0), place(3)] }),
    ];
    expect(namesOf(entries)).toContain('Lab tour');
    expect(namesOf(entries)).not.toContain('Reading plan');
  });

  it.each(['Google', 'VMware', 'Performance', 'Conclusion', '总之', '实验', 'parameters'])(
    'gives %s no weight, as any topic may contain it',
    (word) => {
      expect(conceptsOf([entry(word)])[0]?.weight).toBe(0);
    },
  );

  it.each([
    { word: 'LSM-Tree', weight: 1.5 },
    { word: 'odometry', weight: 1.5 },
    { word: '空间复用率', weight: 1.5 },
    { word: 'GPU', weight: 1 },
    { word: '压缩', weight: 1 },
    { word: 'window', weight: 1 },
  ])('gives $word the weight $weight', ({ word, weight }) => {
    expect(conceptsOf([entry(word)])[0]?.weight).toBe(weight);
  });
});

function namesOf(entries: readonly IndexEntry[]): string[] {
  return conceptsOf(entries).flatMap(({ names }) => names);
}

function entry(term: string, options: Partial<IndexEntry> = {}): IndexEntry {
  const places = [place(0)];
  return { term, variants: [], kind: 'term', letter: 'a', places, nested: [], ...options };
}

function place(section: number) {
  return { section, main: true };
}
