/**
 * How alike two headings are, 0 to 1: the share of their pairs of neighbouring characters that they
 * have in common (Dice), letters, digits and Han characters alone.
 */
export function likeness(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const total = left.length + right.length;
  if (total === 0) return 0;
  const open = new Map<string, number>();
  for (const pair of left) open.set(pair, (open.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of right) {
    const count = open.get(pair) ?? 0;
    if (count === 0) continue;
    open.set(pair, count - 1);
    common += 1;
  }
  return (2 * common) / total;
}

/** A heading without what people change in passing: case, width, spaces, punctuation. */
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
