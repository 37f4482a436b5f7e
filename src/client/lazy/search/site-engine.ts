import {
  openSearchEngine,
  type SearchAnswer,
  type SearchOptions,
} from '../../../search/query/engine.ts';
import type { SearchHit } from '../../../search/query/matching/hits.ts';

let engine: ReturnType<typeof openSearchEngine> | null = null;
let isPreloaded = false;

/** Returns whether the index has been opened, or is being opened. */
export function isEngineOpen(): boolean {
  return engine !== null;
}

/** Forgets an index that did not load, so that the next search opens it again. */
export function closeEngine(): void {
  engine = null;
  isPreloaded = false;
}

/** Answers a query from the index of the site at `base`. */
export async function searchSite(
  base: string,
  query: string,
  options: SearchOptions,
): Promise<SearchAnswer> {
  engine ??= openSearchEngine({ base });
  const { search, preload } = await engine;
  const answer = await search(query, options);
  // A file that fails to preload is loaded again when it is needed.
  if (!isPreloaded) setTimeout(() => void preload().catch(() => {}), PRELOAD_DELAY);
  isPreloaded = true;
  return answer;
}

/** Returns the first sections of the newest sessions of the site at `base`. */
export async function latestSections(base: string): Promise<SearchHit[]> {
  engine ??= openSearchEngine({ base });
  return (await engine).latest();
}

/** Milliseconds after the first answer in which its images load first. */
const PRELOAD_DELAY = 500;
