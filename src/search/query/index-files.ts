import {
  readCatalogue,
  readPinyin,
  readVariants,
  readVocabulary,
} from '../shared/catalogue-file.ts';
import { type NamedSection, readNames } from '../shared/names-file.ts';
import type { HanVariant, PinyinRun, SearchCatalogue, SearchVocabulary } from '../shared/types.ts';

/** What stands beside Pagefind's own files; each of the others is loaded once, when asked for. */
export type IndexFiles = {
  names: NamePack[];
  catalogue: SearchCatalogue;
  vocabulary: () => Promise<SearchVocabulary>;
  pinyin: () => Promise<PinyinRun[]>;
  variants: () => Promise<HanVariant[]>;
};

/** A file with what hits show, besides their texts, of so many sections from `first` on. */
export type NamePack = {
  first: number;
  sections: number;
  bytes: number;
  load: () => Promise<NamedSection[]>;
};

/** Opens the files in a folder, given as its address that ends in a slash. */
export async function openIndexFiles(folder: string): Promise<IndexFiles> {
  // The only name that stays when the notes change; all others carry a hash.
  const pointer = await load(`${folder}catalogue.json`, { cache: 'no-cache' });
  const { names, ...files } = (await pointer.json()) as Pointer;
  return {
    names: names.map(([path, bytes, sections], index) => ({
      first: names.slice(0, index).reduce((sum, [, , count]) => sum + count, 0),
      sections,
      bytes,
      load: once(async () => readNames(await unpacked(folder + path))),
    })),
    catalogue: readCatalogue(await unpacked(folder + files.catalogue)),
    vocabulary: once(async () => readVocabulary(await unpacked(folder + files.vocabulary))),
    pinyin: once(async () => readPinyin(await unpacked(folder + files.pinyin))),
    variants: once(async () => readVariants(await unpacked(folder + files.variants))),
  };
}

type Pointer = Record<Exclude<keyof IndexFiles, 'names'>, string> & {
  names: [path: string, bytes: number, sections: number][];
};

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
