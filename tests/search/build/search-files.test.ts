import { describe, expect, it } from 'vitest';
import { createSearchFiles, type SearchFile } from '../../../src/search/build/search-files.ts';
import { generatedSections } from '../../support/notes/generated-sections.ts';
import { searchSection } from '../../support/search/search-section.ts';

const sections = generatedSections({ language: 'both', sessions: 60, seed: 5 });

const named = (files: readonly SearchFile[], name: string) =>
  files.filter(({ path }) => path.startsWith(`${name}.`));

describe('createSearchFiles', () => {
  it('produces identical files for the same sections in any order', async () => {
    const one = await createSearchFiles(sections);
    const other = await createSearchFiles(sections.toReversed());
    expect(other.map(({ path }) => path)).toEqual(one.map(({ path }) => path));
    for (const [index, { content }] of one.entries()) {
      expect(Buffer.compare(content, other[index]?.content ?? new Uint8Array())).toBe(0);
    }
  });

  it('keeps all files with results but the last if a session is appended', async () => {
    const last = sections.at(-1)?.session.id;
    const before = await createSearchFiles(sections.filter(({ session }) => session.id !== last));
    const after = new Set((await createSearchFiles(sections)).map(({ path }) => path));
    const results = named(before, 'results').map(({ path }) => path);
    expect(results.length).toBeGreaterThan(5);
    expect(results.slice(0, -1).filter((path) => !after.has(path))).toEqual([]);
  });

  it('keeps files small', async () => {
    const files = await createSearchFiles(sections);
    const sizes = ['results', 'names', 'positions'].map((name) =>
      Math.max(...named(files, name).map(({ content }) => content.length)),
    );
    expect(Math.max(...sizes)).toBeLessThan(20_000);
    expect(files.length).toBeLessThan(sections.length / 5);
  });

  it('lists sessions without text', async () => {
    const files = await createSearchFiles([
      searchSection({ heading: 'a' }),
      searchSection({ day: '2020-03-18', heading: 'b', order: 1 }),
    ]);
    expect(named(files, 'results')).toHaveLength(1);
  });
});
