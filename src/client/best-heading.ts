type Heading = { id: string; text: string };

/**
 * The heading that a fragment most likely means. `isSame` where it differs in nothing but case,
 * punctuation and spaces from the heading's words or id, a number at its end counting equal
 * headings as GitHub does. Null where no heading is alike.
 */
export function bestHeading<T extends Heading>(
  fragment: string,
  headings: readonly T[],
): { heading: T; isSame: boolean } | null {
  const wanted = bare(fragment);
  if (wanted === '') return null;
  const same = headings.filter(({ id, text }) => bare(text) === wanted || bare(id) === wanted);
  const counted = /^(.+)-(\d+)$/su.exec(fragment);
  const stem = bare(counted?.[1] ?? fragment);
  const equal = headings.filter(({ text }) => bare(text) === stem);
  const [found = equal[Number(counted?.[2] ?? 0)]] = same;
  if (found !== undefined) return { heading: found, isSame: true };
  const scored = headings
    .map((heading) => ({
      heading,
      score: Math.max(likeness(wanted, bare(heading.text)), likeness(wanted, bare(heading.id))),
    }))
    .sort((a, b) => b.score - a.score);
  const [best] = scored;
  return best !== undefined && best.score >= 0.4 ? { heading: best.heading, isSame: false } : null;
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** 0 to 1: how much of the shorter text's pairs of characters the longer has, and how much else. */
function likeness(a: string, b: string): number {
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
