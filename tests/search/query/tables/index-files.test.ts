import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openIndexFiles } from '../../../../src/search/query/tables/index-files.ts';
import { writeCatalogue, writeVocabulary } from '../../../../src/search/shared/catalogue-format.ts';
import { writeNames, writeResults } from '../../../../src/search/shared/names-format.ts';
import { writePositions } from '../../../../src/search/shared/positions-format.ts';
import type { IndexPointer, SearchCatalogue } from '../../../../src/search/shared/types.ts';
import { searchSection } from '../../../support/search/search-section.ts';

const catalogue: SearchCatalogue = {
  synonyms: [],
  syllables: ['jian'],
  sessions: [],
  headings: [],
  texts: [],
  figures: [],
  bare: [],
  positions: [
    ['a', 'positions-1.bin'],
    ['tlb', 'positions-2.bin'],
  ],
  results: [['results-1.bin', 500, 5]],
  names: [
    ['names-1.bin', 100, 3],
    ['names-2.bin', 200, 2],
  ],
};
const vocabulary = { words: ['tlb'], compounds: [] };
const pointer: IndexPointer = {
  catalogue: 'catalogue.bin',
  vocabulary: 'vocabulary.bin',
  pinyin: 'pinyin.bin',
  variants: 'variants.bin',
};

/**
 * Serves the files; those that are missing get a 404. Returns the requested paths. `onReload` is called
 * before a request that ignores the cache of the browser.
 */
function serve(
  files: Record<string, string | Uint8Array<ArrayBuffer>>,
  onReload = () => {},
): string[] {
  const requested: string[] = [];
  vi.stubGlobal('fetch', async (url: string, { cache }: RequestInit) => {
    if (cache === 'reload') onReload();
    const path = url.replace('/search/data/', '');
    requested.push(path);
    const file = files[path];
    return file === undefined ? new Response(null, { status: 404 }) : new Response(file);
  });
  return requested;
}

const pack = (text: string) => new Uint8Array(gzipSync(text));
const needed = {
  'catalogue.json': JSON.stringify(pointer),
  'catalogue.bin': pack(writeCatalogue(catalogue)),
};

afterEach(() => vi.unstubAllGlobals());

describe('openIndexFiles', () => {
  it('loads the catalogue first and every other file once, on demand', async () => {
    const requested = serve({ ...needed, 'vocabulary.bin': pack(writeVocabulary(vocabulary)) });
    const files = await openIndexFiles('/search/data/');
    expect(files.catalogue).toEqual(catalogue);
    expect(requested).toEqual(['catalogue.json', 'catalogue.bin']);
    expect(await files.vocabulary()).toEqual(vocabulary);
    await files.vocabulary();
    expect(requested).toEqual(['catalogue.json', 'catalogue.bin', 'vocabulary.bin']);
  });

  it('lists which sections and units each file contains', async () => {
    const section = searchSection({ heading: 'IOTLB', text: 'a cache' });
    serve({
      ...needed,
      'names-2.bin': pack(writeNames([section])),
      'results-1.bin': pack(writeResults([section])),
      'positions-2.bin': pack(writePositions('tlb', [3, 40])),
    });
    const { names, results, positions } = await openIndexFiles('/search/data/');
    expect(names).toMatchObject([
      { first: 0, sections: 3, bytes: 100 },
      { first: 3, sections: 2, bytes: 200 },
    ]);
    expect(await names[1]?.load()).toMatchObject([{ url: section.url }]);
    expect(results).toMatchObject([{ first: 0, sections: 5, bytes: 500 }]);
    expect(await results[0]?.load()).toMatchObject([{ url: section.url, text: 'a cache' }]);
    expect(positions.map(({ first }) => first)).toEqual(['a', 'tlb']);
    expect((await positions[1]?.load())?.get('tlb')).toEqual([3, 40]);
  });

  it('tries again after a file has failed to load', async () => {
    const served: Record<string, string | Uint8Array<ArrayBuffer>> = { ...needed };
    serve(served);
    const files = await openIndexFiles('/search/data/');
    await expect(files.vocabulary()).rejects.toThrow('404 for /search/data/vocabulary.bin');
    served['vocabulary.bin'] = pack(writeVocabulary(vocabulary));
    expect(await files.vocabulary()).toEqual(vocabulary);
  });

  it('loads a file past the cache of the browser if it is damaged there', async () => {
    const served: Record<string, string | Uint8Array<ArrayBuffer>> = {
      ...needed,
      'vocabulary.bin': '<!doctype html>',
    };
    const requested = serve(served, () => {
      served['vocabulary.bin'] = pack(writeVocabulary(vocabulary));
    });
    const files = await openIndexFiles('/search/data/');
    expect(await files.vocabulary()).toEqual(vocabulary);
    expect(requested).toEqual([
      'catalogue.json',
      'catalogue.bin',
      'vocabulary.bin',
      'vocabulary.bin',
    ]);
  });

  it('rejects if there is no index', async () => {
    serve({});
    await expect(openIndexFiles('/search/data/')).rejects.toThrow(
      '404 for /search/data/catalogue.json',
    );
  });
});
