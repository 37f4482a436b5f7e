import { pinyin } from 'pinyin-pro';
import { searchText } from '../shared/search-text.ts';
import type { PinyinRun } from '../shared/types.ts';

/** The distinct runs of Han characters in headings with their toneless pinyin, `ü` as `v`. */
export function pinyinRuns(headings: readonly string[]): PinyinRun[] {
  const runs = new Set(headings.flatMap((heading) => searchText(heading).match(HAN_RUN) ?? []));
  return [...runs]
    .sort()
    .map((run) => ({ run, syllables: pinyin(run, { toneType: 'none', type: 'array', v: true }) }))
    .filter(({ run, syllables }) => syllables.length === [...run].length);
}

const HAN_RUN = /\p{Script=Han}+/gu;
