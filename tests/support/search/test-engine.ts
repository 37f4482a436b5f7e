import { createSearchFiles, type SearchFile } from '../../../src/search/build/search-files.ts';
import { openSearchEngine, type SearchEngine } from '../../../src/search/query/engine.ts';
import type { SearchSection } from '../../../src/search/shared/types.ts';
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
export async function openTestEngine(
  sections: readonly SearchSection[],
  synonyms: readonly (readonly string[])[] = [],
): Promise<TestEngine> {
  const files = await createSearchFiles(sections, synonyms);
  const { base, transferred, close } = await serveFiles(files);
  const reopen = () => openSearchEngine({ base });
  return { ...(await reopen()), reopen, base, files, transferred, close };
}
