/**
 * Returns a key that is equal for two texts of the same task: the letters and digits, regardless of
 * case, width, spaces and punctuation.
 */
export function taskKey(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(NO_WORDS, '') || text;
}

/** Symbols that are part of a name, such as `C++`, count. */
const NO_WORDS = /[^\p{L}\p{N}+#]+/gu;

/** Returns whether two tasks can be the same: one names no person, or both name the same person. */
export function mayBeSameTask(some: readonly string[], others: readonly string[]): boolean {
  if (some.length === 0 || others.length === 0) return true;
  const names = new Set(some.map(personKey));
  return others.some((name) => names.has(personKey(name)));
}

/** Returns a key that is equal for two spellings of the name of a person. */
export function personKey(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
