// Passes the words of a search to the page that a result opens, which highlights them.

type SearchedWords = { words: string[]; path: string; at: number };

/** Saves the words for the page at `path`, in this tab or in a new one. */
export function saveSearchedWords(words: readonly string[], path: string): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ words, path, at: Date.now() }));
  } catch {
    // Without storage, the page still opens at the right section.
  }
}

/** Returns whether a search may have led to this page. */
export function hasSearchedWords(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

/** Returns the words of the search that led to this page and removes them; empty for other pages. */
export function takeSearchedWords(): string[] {
  try {
    const saved = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<SearchedWords>;
    const { words, path, at = 0 } = saved;
    const isRecent = Date.now() - at < LIFETIME;
    if (isRecent && path !== location.pathname) return [];
    localStorage.removeItem(KEY);
    return isRecent && Array.isArray(words) ? words : [];
  } catch {
    return [];
  }
}

const KEY = 'running-notes:found';

/** Milliseconds in which the page must have opened. */
const LIFETIME = 20_000;
