import type { SearchOptions } from '../../../search/query/engine.ts';

/** A query with the place in its results, kept with the entry of the browser's history. */
export type SearchPlace = { query: string; scroll: number; selected: number } & SearchOptions;

/** Returns the place that this entry of the history was left at, or null. */
export function savedPlace(): SearchPlace | null {
  const { search } = (history.state ?? {}) as { search?: SearchPlace };
  return search ?? null;
}

/** Keeps a place with this entry of the history, or removes it if it is null. */
export function savePlace(place: SearchPlace | null): void {
  const { search: _, ...others } = (history.state ?? {}) as Record<string, unknown>;
  history.replaceState(place === null ? others : { ...others, search: place }, '');
}
