import { readCatalogue, readVocabulary, readWordMap } from '../shared/catalogue-format.ts';
import { type NamedSection, readNames } from '../shared/names-format.ts';
import type {
  HanVariants,
  IndexPointer,
  PinyinRuns,
  SearchCatalogue,
  SearchVocabulary,
} from '../shared/types.ts';

/** The files next to Pagefind's index. Each function loads its file at the first call. */
export type IndexFiles = {
  catalogue: SearchCatalogue;
  names: NamesFile[];
  vocabulary: () => Promise<SearchVocabulary>;
  pinyin: () => Promise<PinyinRuns>;
  variants: () => Promise<HanVariants>;
};

/** A file with what results show, except texts, of `sections` sections from number `first` on. */
export type NamesFile = {
  first: number;
  sections: number;
  bytes: number;
  load: () => Promise<NamedSection[]>;
};

/** Opens the index files in `folder`, a URL that ends in a slash. */
export async function openIndexFiles(folder: string): Promise<IndexFiles> {
  // All other files have a hash in their names, so only this one can be out of date in a cache.
  const response = await fetchFile(`${folder}catalogue.json`, { cache: 'no-cache' });
  const pointer = (await response.json()) as IndexPointer;
  const fetchText = (path: string) => fetchCompressed(folder + path);
  let sectionsSoFar = 0;
  return {
    catalogue: readCatalogue(await fetchText(pointer.catalogue)),
    names: pointer.names.map(([path, bytes, sections]) => {
      const first = sectionsSoFar;
      sectionsSoFar += sections;
      return { first, sections, bytes, load: once(async () => readNames(await fetchText(path))) };
    }),
    vocabulary: once(async () => readVocabulary(await fetchText(pointer.vocabulary))),
    pinyin: once(async () => readWordMap(await fetchText(pointer.pinyin))),
    variants: once(async () => readWordMap(await fetchText(pointer.variants))),
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

async function fetchCompressed(url: string): Promise<string> {
  const { body } = await fetchFile(url);
  if (body === null) throw new Error(`${url} is empty`);
  return new Response(body.pipeThrough(new DecompressionStream('gzip'))).text();
}

async function fetchFile(url: string, options: RequestInit = {}): Promise<Response> {
  const response = await fetch(url, options);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return response;
}
