import { readSaved, save } from '../../browser-storage.ts';

/** Returns the last queries from which a result was opened in this browser, newest first. */
export function recentQueries(): string[] {
  try {
    const saved: unknown = JSON.parse(readSaved(KEY) ?? '[]');
    return Array.isArray(saved) ? saved.filter((query) => typeof query === 'string') : [];
  } catch {
    return [];
  }
}

/** Remembers a query from which a result was opened. */
export function rememberQuery(query: string): void {
  if (query === '') return;
  const others = recentQueries().filter((other) => other !== query);
  save(KEY, JSON.stringify([query, ...others].slice(0, MAX_QUERIES)));
}

const KEY = 'running-notes:queries';
const MAX_QUERIES = 5;
