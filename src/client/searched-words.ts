import { readSaved, save } from './browser-storage.ts';

// Passes the words of a search to the page that a result opens, which highlights them.

type SearchedWords = { words: readonly string[]; path: string; at: number };

/** Saves the words for the page at `path`, in this tab or in a new one. */
export function saveSearchedWords(words: readonly string[], path: string): void {
  save(KEY, JSON.stringify({ words, path, at: Date.now() } satisfies SearchedWords));
}

/** Returns whether a search may have led to this page. */
export function hasSearchedWords(): boolean {
  return readSaved(KEY) !== null;
}

/** Returns the words of the search that led to this page and removes them; empty for other pages. */
export function takeSearchedWords(): readonly string[] {
  try {
    const saved = JSON.parse(readSaved(KEY) ?? '{}') as Partial<SearchedWords>;
    const { words, path, at = 0 } = saved;
    const isRecent = Date.now() - at < LIFETIME;
    if (isRecent && path !== location.pathname) return [];
    save(KEY, null);
    return isRecent && Array.isArray(words) ? words : [];
  } catch {
    return [];
  }
}

const KEY = 'running-notes:found';

/** Milliseconds in which the page must have opened. */
const LIFETIME = 20_000;
