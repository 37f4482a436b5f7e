import {
  readCatalogue,
  readPinyin,
  readVariants,
  readVocabulary,
} from '../../model/search/catalogue-file.ts';
import type {
  HanVariant,
  PinyinRun,
  SearchCatalogue,
  SearchVocabulary,
} from '../../model/search/types.ts';

/** What stands beside Pagefind's own files; each of the others is loaded once, when asked for. */
export type IndexFiles = {
  catalogue: SearchCatalogue;
  vocabulary: () => Promise<SearchVocabulary>;
  pinyin: () => Promise<PinyinRun[]>;
  variants: () => Promise<HanVariant[]>;
};

/** Opens the files in a folder, given as its address that ends in a slash. */
export async function openIndexFiles(folder: string): Promise<IndexFiles> {
  // The only name that stays when the notes change; all others carry a hash.
  const pointer = await load(`${folder}catalogue.json`, { cache: 'no-cache' });
  const names = (await pointer.json()) as Record<keyof IndexFiles, string>;
  return {
    catalogue: readCatalogue(await unpacked(folder + names.catalogue)),
    vocabulary: once(async () => readVocabulary(await unpacked(folder + names.vocabulary))),
    pinyin: once(async () => readPinyin(await unpacked(folder + names.pinyin))),
    variants: once(async () => readVariants(await unpacked(folder + names.variants))),
  };
}

/** What failed to load is tried again when it is asked for the next time. */
function once<T>(start: () => Promise<T>): () => Promise<T> {
  let started: Promise<T> | null = null;
  return () => {
    started ??= start().catch((error: unknown) => {
      started = null;
      throw error;
    });
    return started;
  };
}

async function unpacked(url: string): Promise<string> {
  const { body } = await load(url);
  if (body === null) throw new Error(`${url} is empty`);
  return new Response(body.pipeThrough(new DecompressionStream('gzip'))).text();
}

async function load(url: string, options: RequestInit = {}): Promise<Response> {
  const response = await fetch(url, options);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return response;
}
