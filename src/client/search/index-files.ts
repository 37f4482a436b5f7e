import { readCatalogue, readPinyin } from '../../model/search/catalogue-file.ts';
import type { PinyinRun, SearchCatalogue } from '../../model/search/types.ts';

/** The files beside Pagefind's own; `folder` is its address, ending in a slash. */
export async function openIndexFiles(
  folder: string,
): Promise<{ catalogue: SearchCatalogue; loadPinyin: () => Promise<PinyinRun[]> }> {
  // The only name that stays when the notes change; all others carry a hash.
  const pointer = await load(`${folder}catalogue.json`, { cache: 'no-cache' });
  const names = (await pointer.json()) as { catalogue: string; pinyin: string };
  return {
    catalogue: readCatalogue(await unpacked(folder + names.catalogue)),
    loadPinyin: async () => readPinyin(await unpacked(folder + names.pinyin)),
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
