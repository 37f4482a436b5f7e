import type { SearchOptions } from '../../../search/query/engine.ts';

/** A query with the place in its results, kept with the entry of the browser's history. */
export type SearchPlace = { query: string; scroll: number; selected: number } & SearchOptions;

/** Returns the place that this entry of the history has saved, or null. */
export function savedPlace(): SearchPlace | null {
  const { search } = (history.state ?? {}) as { search?: SearchPlace };
  return search ?? null;
}

/** Keeps a place with this entry of the history, or removes it if it is null. */
export function savePlace(place: SearchPlace | null): void {
  const { search: _, ...others } = (history.state ?? {}) as Record<string, unknown>;
  replaceEntry(place === null ? others : { ...others, search: place });
}

/** Returns the query in the page's address. */
export function queryInAddress(): string {
  return new URLSearchParams(location.search).get('q') ?? '';
}

/** Replaces the query in the page's address. */
export function saveInAddress(query: string): void {
  const url = new URL(location.href);
  if (query === '') url.searchParams.delete('q');
  else url.searchParams.set('q', query);
  replaceEntry(history.state, url);
}

/** Replaces the entry of the history, unless the browser refuses it: Safari does after 100 in 30 s. */
function replaceEntry(state: unknown, url?: URL): void {
  try {
    history.replaceState(state, '', url);
  } catch (error) {
    console.warn(error);
  }
}
