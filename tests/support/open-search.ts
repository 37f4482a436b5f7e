import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openSearch, type SearchEngine } from '../../src/search/query/engine.ts';
import type { PagefindModule } from '../../src/search/query/pagefind.ts';
import { buildSearchIndex, type SearchFile } from '../../src/search/build/search-index.ts';
import type { SearchSection } from '../../src/search/shared/record.ts';
import { serveFiles } from './memory-server.ts';

export type OpenedSearch = SearchEngine & {
  base: string;
  files: SearchFile[];
  transferred: () => { bytes: number; requests: number };
  /** The search as a new visitor opens it, with nothing loaded. */
  reopen: () => Promise<SearchEngine>;
  close: () => Promise<void>;
};

/** Builds the index of sections, serves it from memory and opens the site's own search on it. */
export async function openSearchOf(sections: readonly SearchSection[]): Promise<OpenedSearch> {
  const { files } = await buildSearchIndex(sections, { language: 'en' });
  const { base, transferred, close } = await serveFiles(files);
  const reopen = () => openSearch({ base, loadPagefind });
  const { search, keep } = await reopen();
  return { search, keep, reopen, base, files, transferred, close };
}

/** Node imports no addresses, so the script is fetched as a browser would and read from a file. */
async function loadPagefind(url: string): Promise<PagefindModule> {
  const script = await (await fetch(url)).text();
  const file = join(await mkdtemp(join(tmpdir(), 'pagefind-')), 'pagefind.mjs');
  await writeFile(file, script);
  return import(/* @vite-ignore */ pathToFileURL(file).href) as Promise<PagefindModule>;
}
