/** The part of `pagefind.js` 1.6 that the search uses. */
export type PagefindModule = {
  createInstance: (options: { basePath: string; noWorker: boolean }) => PagefindInstance;
};

export type PagefindInstance = {
  init: () => Promise<void>;
  /** Null finds every record, in the order they were added. */
  search: (phrase: string | null) => Promise<{ results: PagefindResult[] }>;
};

type PagefindResult = {
  id: string;
  /** Positions of the first match of a quoted phrase, in units of the content. */
  words: number[];
  data: () => Promise<PagefindFragment>;
};

export type PagefindFragment = {
  /** The record's address as it was added. */
  raw_url: string;
  content: string;
  filters: Record<string, string[]>;
};
