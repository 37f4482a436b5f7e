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

  it('contains headings only if they recur', () => {
    const entries = [
      entry('Reading plan', { kind: 'heading' }),
      entry('Lab tour', { kind: 'heading', places: [place(0), place(3)] }),
    ];
    expect(namesOf(entries)).toContain('Lab tour');
    expect(namesOf(entries)).not.toContain('Reading plan');
  });

  it.each(['Google', 'VMware', 'Performance', 'Conclusion', '总之', '实验', 'parameters'])(
    'leaves out %s, which any topic may contain',
    (word) => {
      expect(namesOf([entry(word)])).not.toContain(word);
    },
  );

  it.each([
    { word: 'LSM-Tree', isSpecific: true },
    { word: 'odometry', isSpecific: true },
    { word: '空间复用率', isSpecific: true },
    { word: 'GPU', isSpecific: false },
    { word: '压缩', isSpecific: false },
    { word: 'window', isSpecific: false },
  ])('decides whether $word is specific', ({ word, isSpecific }) => {
    expect(conceptsOf([entry(word)])[0]?.isSpecific).toBe(isSpecific);
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
