/**
 * Returns how similar two headings are, 0 to 1: the share of their pairs of adjacent characters
 * that they have in common (Dice coefficient). Only letters and digits count.
 */
export function headingSimilarity(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const total = left.length + right.length;
  if (total === 0) return 0;
  const unmatched = new Map<string, number>();
  for (const pair of left) unmatched.set(pair, (unmatched.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of right) {
    const count = unmatched.get(pair) ?? 0;
    if (count === 0) continue;
    unmatched.set(pair, count - 1);
    common += 1;
  }
  return (2 * common) / total;
}

/** Returns a heading without case, width, spaces and punctuation. */
export function bareHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function pairsOf(heading: string): string[] {
  const characters = Array.from(`^${bareHeading(heading)}`);
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
