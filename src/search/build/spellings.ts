import type { HanVariants, PinyinRuns } from '../shared/types.ts';

/** Finds the pinyin of headings and the variants of Han text. Loads the tables only for Han text. */
export async function findSpellings(
  headings: readonly string[],
  texts: readonly string[],
): Promise<{ pinyin: PinyinRuns; variants: HanVariants }> {
  const [pinyin, variants] = await Promise.all([
    headings.some(hasHan) ? import('./pinyin-runs.ts') : null,
    [...headings, ...texts].some(hasHan) ? import('./han-variants.ts') : null,
  ]);
  return {
    pinyin: pinyin?.pinyinRuns(headings) ?? new Map(),
    variants: variants?.hanVariants([...headings, ...texts]) ?? new Map(),
  };
}

function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
