import { describe, expect, it } from 'vitest';
import { bibtexEntries } from '../../../src/model/papers/bibtex-entries.ts';

describe('bibtexEntries', () => {
  it('reads fields in braces, in quotes and bare', () => {
    const code =
      '@article{key,\n  title = {On {RPC} \\& more},\n  journal="A Journal",\n  year = 2020\n}';
    const [entry] = bibtexEntries(code);
    expect(entry?.source).toBe(code);
    expect(Object.fromEntries(entry?.fields ?? [])).toEqual({
      title: 'On RPC & more',
      journal: 'A Journal',
      year: '2020',
    });
  });

  it('counts the lines before each entry', () => {
    const code = '\n@misc{a, title={A}}\n\n@misc{b,\n title={B}\n}\n@misc{c, title={C}}';
    expect(bibtexEntries(code).map(({ offset }) => offset)).toEqual([1, 3, 6]);
  });

  it('ignores an entry without its last brace', () => {
    expect(bibtexEntries('@misc{a, title={A}')).toEqual([]);
  });
});
