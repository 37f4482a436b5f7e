import { readCatalogue, readVocabulary, readWordMap } from '../../shared/catalogue-format.ts';
import {
  type NamedSection,
  readNames,
  readResults,
  type ShownSection,
} from '../../shared/names-format.ts';
import { readPinyin } from '../../shared/pinyin-format.ts';
import { readPositions, type UnitPositions } from '../../shared/positions-format.ts';
import type {
  HanVariants,
  IndexPointer,
  PinyinRuns,
  SearchCatalogue,
  SearchVocabulary,
} from '../../shared/types.ts';

/** The files of the index. Each function loads its file at the first call. */
export type IndexFiles = {
  catalogue: SearchCatalogue;
  /** Positions of units, from the unit `first` up to the first unit of the next file. */
  positions: { first: string; load: () => Promise<UnitPositions> }[];
  results: SectionsFile<ShownSection>[];
  names: SectionsFile<NamedSection>[];
  vocabulary: () => Promise<SearchVocabulary>;
  pinyin: () => Promise<PinyinRuns>;
  variants: () => Promise<HanVariants>;
};

/** A file about `sections` sections from number `first` on. */
export type SectionsFile<T> = {
  first: number;
  sections: number;
  bytes: number;
  load: () => Promise<T[]>;
};

/** Opens the index files in `folder`, a URL that ends in a slash. */
export async function openIndexFiles(folder: string): Promise<IndexFiles> {
  // All other files have a hash in their names, so only this one can be out of date in a cache.
  const response = await fetchFile(`${folder}catalogue.json`, 'no-cache');
  const pointer = (await response.json()) as IndexPointer;
  const loader = <T>(path: string, read: (text: string) => T) => {
    const load = async (cache: RequestCache) => read(await fetchCompressed(folder + path, cache));
    // The browser may have kept half a file, or the page of an error.
    return once(() => load('default').catch(() => load('reload')));
  };
  const catalogue = await loader(pointer.catalogue, readCatalogue)();
  const sectionsFiles = <T>(files: SearchCatalogue['names'], read: (text: string) => T[]) => {
    let first = 0;
    return files.map(([path, bytes, sections]): SectionsFile<T> => {
      const file = { first, sections, bytes, load: loader(path, read) };
      first += sections;
      return file;
    });
  };
  return {
    catalogue,
    positions: catalogue.positions.map(([first, path]) => ({
      first,
      load: loader(path, readPositions),
    })),
    results: sectionsFiles(catalogue.results, readResults),
    names: sectionsFiles(catalogue.names, readNames),
    vocabulary: loader(pointer.vocabulary, readVocabulary),
    pinyin: loader(pointer.pinyin, readPinyin),
    variants: loader(pointer.variants, readWordMap),
  };
}

/** Calls a function only once; after a failure, the next call tries again. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}

async function fetchCompressed(url: string, cache: RequestCache): Promise<string> {
  const { body } = await fetchFile(url, cache);
  if (body === null) throw new Error(`${url} is empty`);
  return new Response(body.pipeThrough(new DecompressionStream('gzip'))).text();
}

async function fetchFile(url: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(url, { cache });
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return response;
}
