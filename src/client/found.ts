const KEY = 'running-notes:found';

/** Remembers what a search found, for the page that its link leads to. */
export function rememberFound(words: readonly string[]): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(words));
  } catch {
    // Without storage the page still opens at the passage.
  }
}

/** Whether a search led to this page. */
export function hasFound(): boolean {
  try {
    return sessionStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

/** What the search found that led here, once. */
export function takeFound(): string[] {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    sessionStorage.removeItem(KEY);
    return Array.isArray(found) ? found.filter((word) => typeof word === 'string') : [];
  } catch {
    return [];
  }
}
