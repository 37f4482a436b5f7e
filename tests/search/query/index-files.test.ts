import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openIndexFiles } from '../../../src/search/query/index-files.ts';
import { writeCatalogue, writeVocabulary } from '../../../src/search/shared/catalogue-format.ts';
import { writeNames } from '../../../src/search/shared/names-format.ts';
import type { IndexPointer } from '../../../src/search/shared/types.ts';
import { searchSection } from '../../support/search-section.ts';

const catalogue = { syllables: ['jian'], sessions: [], headings: [], figures: [], bare: [] };
const vocabulary = { words: ['tlb'], compounds: [] };
const pointer: IndexPointer = {
  catalogue: 'catalogue.bin',
  vocabulary: 'vocabulary.bin',
  pinyin: 'pinyin.bin',
  variants: 'variants.bin',
  names: [
    ['names-1.bin', 100, 3],
    ['names-2.bin', 200, 2],
  ],
};

/** Serves the files; those that are missing get a 404. Returns the requested paths. */
function serve(files: Record<string, string | Uint8Array<ArrayBuffer>>): string[] {
  const requested: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    const path = url.replace('/pagefind/', '');
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
    const files = await openIndexFiles('/pagefind/');
    expect(files.catalogue).toEqual(catalogue);
    expect(requested).toEqual(['catalogue.json', 'catalogue.bin']);
    expect(await files.vocabulary()).toEqual(vocabulary);
    await files.vocabulary();
    expect(requested).toEqual(['catalogue.json', 'catalogue.bin', 'vocabulary.bin']);
  });

  it('lists which sections each names file contains', async () => {
    const section = searchSection({ heading: 'IOTLB' });
    serve({ ...needed, 'names-2.bin': pack(writeNames([section])) });
    const { names } = await openIndexFiles('/pagefind/');
    expect(names).toMatchObject([
      { first: 0, sections: 3, bytes: 100 },
      { first: 3, sections: 2, bytes: 200 },
    ]);
    expect(await names[1]?.load()).toMatchObject([{ url: section.url }]);
  });

  it('tries again after a file has failed to load', async () => {
    const served: Record<string, string | Uint8Array<ArrayBuffer>> = { ...needed };
    serve(served);
    const files = await openIndexFiles('/pagefind/');
    await expect(files.vocabulary()).rejects.toThrow('404 for /pagefind/vocabulary.bin');
    served['vocabulary.bin'] = pack(writeVocabulary(vocabulary));
    expect(await files.vocabulary()).toEqual(vocabulary);
  });

  it('rejects if there is no index', async () => {
    serve({});
    await expect(openIndexFiles('/pagefind/')).rejects.toThrow('404 for /pagefind/catalogue.json');
  });
});
