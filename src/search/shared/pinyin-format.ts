import type { PinyinRuns } from './types.ts';

/**
 * Serializes runs with their pinyin. The first line lists the characters of each syllable; a run
 * with the syllables of this list is written without them.
 */
export function writePinyin(runs: PinyinRuns): string {
  const usual = new Map<string, string>();
  for (const [run, syllables] of runs) {
    for (const [index, character] of [...run].entries()) {
      if (!usual.has(character)) usual.set(character, syllables[index] ?? '');
    }
  }
  const bySyllable = Map.groupBy(usual.keys(), (character) => usual.get(character) ?? '');
  const first = Array.from(bySyllable, ([syllable, characters]) => syllable + characters.join(''));
  const lines = Array.from(runs, ([run, syllables]) => {
    const isUsual = [...run].every((character, index) => usual.get(character) === syllables[index]);
    return isUsual ? run : [run, ...syllables].join(' ');
  });
  return [first.sort().join(' '), ...lines].join('\n');
}

/** Parses the output of {@link writePinyin}. */
export function readPinyin(text: string): Map<string, string[]> {
  const [first = '', ...lines] = text.split('\n');
  const usual = new Map(
    first.split(' ').flatMap((group) => {
      const [syllable = ''] = /^[a-z]*/.exec(group) ?? [];
      return Array.from(
        group.slice(syllable.length),
        (character) => [character, syllable] as const,
      );
    }),
  );
  return new Map(
    lines.filter(Boolean).map((line) => {
      const [run = '', ...syllables] = line.split(' ');
      const isUsual = syllables.length === 0;
      return [run, isUsual ? Array.from(run, (each) => usual.get(each) ?? '') : syllables];
    }),
  );
}
