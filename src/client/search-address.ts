/** The query that the page's address holds; empty without any. */
export function queryOfAddress(): string {
  return new URLSearchParams(location.search).get('q') ?? '';
}

/** Puts the query into the page's address, in the place of the one that was there. */
export function keepInAddress(query: string): void {
  const url = new URL(location.href);
  if (query === '') url.searchParams.delete('q');
  else url.searchParams.set('q', query);
  history.replaceState(history.state, '', url);
}
