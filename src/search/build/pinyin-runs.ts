import { pinyin } from 'pinyin-pro';
import type { PinyinRuns } from '../shared/types.ts';

/** Returns the distinct runs of Han characters in headings with toneless pinyin; `ü` becomes `v`. */
export function pinyinRuns(headings: readonly string[]): PinyinRuns {
  const runs = new Set(headings.flatMap((heading) => heading.match(HAN_RUN) ?? []));
  const spelled = [...runs]
    .sort()
    .map((run) => [run, pinyin(run, { toneType: 'none', type: 'array', v: true })] as const);
  return new Map(spelled.filter(([run, syllables]) => syllables.length === [...run].length));
}

const HAN_RUN = /\p{Script=Han}+/gu;
