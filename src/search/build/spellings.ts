import type { HanVariants, PinyinRuns } from '../shared/types.ts';

/** Finds the pinyin and the variants of Han text. Loads the tables only for Han text. */
export async function findSpellings(
  headings: readonly string[],
  texts: readonly string[],
): Promise<{ pinyin: PinyinRuns; variants: HanVariants }> {
  const isHan = [...headings, ...texts].some(hasHan);
  const [pinyin, variants] = await Promise.all([
    isHan ? import('./pinyin-runs.ts') : null,
    isHan ? import('./han-variants.ts') : null,
  ]);
  return {
    pinyin: pinyin?.pinyinRuns(headings, texts) ?? new Map(),
    variants: variants?.hanVariants([...headings, ...texts]) ?? new Map(),
  };
}

function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
