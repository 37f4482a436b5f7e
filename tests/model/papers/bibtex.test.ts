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

  it('keeps addresses verbatim', () => {
    const doi = '10.1007/978-3-030-01234-2_49';
    const url = 'https://openreview.net/forum?id=a_b&x=#1~{c}%20d%';
    const bibtex = bibtexOf({ ...UNKNOWN, title: 'A', doi, url });
    expect(bibtex).toContain(`doi = {${doi}}`);
    expect(bibtex).toContain('url = {https://openreview.net/forum?id=a_b&x=#1~%7Bc%7D%20d%25}');
  });

  it.each(['TPAMI', 'JMLR', 'TMLR', 'TACL', 'PVLDB', 'IMWUT'])('names the journal %s', (venue) => {
    const bibtex = bibtexOf({ ...UNKNOWN, title: 'A', venue, year: '2020' });
    expect(bibtex).toMatch(/^@article\{/);
    expect(bibtex).toContain(`  journal = {${venue}},`);
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
