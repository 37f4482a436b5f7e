type Heading = { id: string; text: string };

/**
 * Finds the heading that a fragment most likely refers to, or null if no heading is similar enough.
 * `isSame` is true if the fragment differs from the heading's text or id only in case, punctuation
 * and spaces. A number at the end of the fragment counts equal headings, as GitHub does.
 */
export function bestHeading<T extends Heading>(
  fragment: string,
  headings: readonly T[],
): { heading: T; isSame: boolean } | null {
  const wanted = normalize(fragment);
  if (wanted === '') return null;
  const exact = headings.find(
    ({ id, text }) => normalize(text) === wanted || normalize(id) === wanted,
  );
  const [, stem = fragment, number = 0] = /^(.+)-(\d+)$/su.exec(fragment) ?? [];
  const equal = headings.filter(({ text }) => normalize(text) === normalize(stem));
  const same = exact ?? equal[Number(number)];
  if (same !== undefined) return { heading: same, isSame: true };
  const [best] = headings
    .map((heading) => ({
      heading,
      score: Math.max(
        similarity(wanted, normalize(heading.text)),
        similarity(wanted, normalize(heading.id)),
      ),
    }))
    .sort((a, b) => b.score - a.score);
  return best !== undefined && best.score >= MIN_SIMILARITY
    ? { heading: best.heading, isSame: false }
    : null;
}

const MIN_SIMILARITY = 0.4;

function normalize(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Compares the pairs of adjacent characters of two texts; returns 0 to 1. */
function similarity(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const common = [...left].filter((pair) => right.has(pair)).length;
  if (common === 0) return 0;
  const dice = (2 * common) / (left.size + right.size);
  const contained = common / Math.min(left.size, right.size);
  return Math.max(dice, contained * 0.8);
}

function pairsOf(text: string): Set<string> {
  const characters = Array.from(text);
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
}
