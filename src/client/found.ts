const KEY = 'running-notes:found';

/** Milliseconds in which a page that a hit leads to has opened. */
const SOON = 20_000;

/**
 * Remembers what a search found, for the page at `path` that its link leads to, in this tab or in a
 * new one.
 */
export function rememberFound(words: readonly string[], path: string): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ words, path, at: Date.now() }));
  } catch {
    // Without storage the page still opens at the passage.
  }
}

/** Whether a search may have led to this page. */
export function hasFound(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

/** What the search found that led here, once; nothing where it led elsewhere. */
export function takeFound(): string[] {
  try {
    const { words, path, at } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Found>;
    const isRecent = at !== undefined && Date.now() - at < SOON;
    if (isRecent && path !== location.pathname) return [];
    localStorage.removeItem(KEY);
    return isRecent && Array.isArray(words) ? words : [];
  } catch {
    return [];
  }
}

type Found = { words: string[]; path: string; at: number };
