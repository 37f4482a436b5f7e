import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SearchFile } from '../../src/search/build/pagefind-files.ts';
import { buildSearchIndex } from '../../src/search/build/search-index.ts';
import { openSearchEngine, type SearchEngine } from '../../src/search/query/engine.ts';
import type { PagefindModule } from '../../src/search/query/lookup.ts';
import type { SearchSection } from '../../src/search/shared/types.ts';
import { serveFiles } from './memory-server.ts';

export type TestEngine = SearchEngine & {
  base: string;
  files: SearchFile[];
  transferred: () => { bytes: number; requests: number };
  /** Opens the search as a new visitor does, with nothing loaded. */
  reopen: () => Promise<SearchEngine>;
  close: () => Promise<void>;
};

/** Builds the index of sections, serves it from memory and opens the site's search engine on it. */
export async function openTestEngine(sections: readonly SearchSection[]): Promise<TestEngine> {
  const files = await buildSearchIndex(sections, { language: 'en' });
  const { base, transferred, close } = await serveFiles(files);
  const reopen = () => openSearchEngine({ base, loadPagefind });
  return { ...(await reopen()), reopen, base, files, transferred, close };
}

/** Fetches the script as a browser does and imports it from a file, as Node imports no URLs. */
async function loadPagefind(url: string): Promise<PagefindModule> {
  const script = await (await fetch(url)).text();
  const file = join(await mkdtemp(join(tmpdir(), 'pagefind-')), 'pagefind.mjs');
  await writeFile(file, script);
  return import(/* @vite-ignore */ pathToFileURL(file).href) as Promise<PagefindModule>;
}
