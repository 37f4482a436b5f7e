import { describe, expect, it } from 'vitest';
import { bibtexOf } from '../../../src/model/papers/bibtex.ts';
import { UNKNOWN } from '../../../src/model/papers/paper-naming.ts';

describe('bibtexOf', () => {
  it('contains only what is known', () => {
    expect(bibtexOf({ ...UNKNOWN, title: 'Tiresias', venue: 'NSDI', year: '2019' })).toBe(
      '@inproceedings{tiresias2019,\n  title = {{Tiresias}},\n  booktitle = {NSDI},\n  year = {2019}\n}',
    );
    expect(bibtexOf({ ...UNKNOWN, title: 'A Title of a Paper', arxiv: '2101.01234' })).toBe(
      '@misc{titlepaper,\n  title = {{A Title of a Paper}},\n  eprint = {2101.01234},\n  archivePrefix = {arXiv}\n}',
    );
  });

  it('escapes special characters', () => {
    const bibtex = bibtexOf({ ...UNKNOWN, title: 'R&D_1: 5% {of} C#\\~^$' });
    expect(bibtex).toContain(
      String.raw`title = {{R\&D\_1: 5\% \{of\} C\#\textbackslash{}\textasciitilde{}\textasciicircum{}\$}}`,
    );
  });

  it('keeps the entry of the notes', () => {
    expect(bibtexOf({ ...UNKNOWN, title: 'A', bibtex: '@misc{a}' })).toBe('@misc{a}');
  });

  it('makes a key for a title without Latin letters', () => {
    expect(bibtexOf({ ...UNKNOWN, title: '学习的索引', year: '2018' })).toContain('{paper2018,');
  });

  it('is null without a title', () => {
    expect(bibtexOf({ ...UNKNOWN, arxiv: '2101.01234' })).toBeNull();
  });
});
