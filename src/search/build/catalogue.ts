import { pinyin as toPinyin } from 'pinyin-pro';
import { compoundsOf } from '../shared/compounds.ts';
import { toSearchText } from '../shared/search-text.ts';
import type {
  HanVariants,
  PinyinRuns,
  SearchCatalogue,
  SearchSection,
  SearchVocabulary,
} from '../shared/types.ts';
import { isIndexed, unitsOf } from '../shared/units.ts';
import { hanVariants } from './han-variants.ts';

/**
 * Creates the catalogue of sections, which must be in the order of their records. Vocabulary, pinyin
 * and variants are separate values, because not every search loads them.
 */
export function catalogueOf(sections: readonly SearchSection[]): {
  catalogue: SearchCatalogue;
  vocabulary: SearchVocabulary;
  pinyin: PinyinRuns;
  variants: HanVariants;
} {
  const headings = sections.map(({ heading }) => toSearchText(heading));
  const texts = [...headings, ...sections.map(({ text }) => toSearchText(text))];
  const pinyin = pinyinRuns(headings);
  const headingUnits = headings.map(unitsOf);
  const sessions = Map.groupBy(sections, ({ session }) => session.id);
  const catalogue: SearchCatalogue = {
    syllables: [...new Set([...pinyin.values()].flat())].sort(),
    sessions: Array.from(sessions.values(), (group) => [
      group[0]?.session.date ?? null,
      group.length,
    ]),
    headings: headingUnits.map(({ length }) => length),
    figures: sections.flatMap(({ hasFigure }, number) => (hasFigure ? [number] : [])),
    bare: headings.flatMap((heading, number) =>
      heading === '' || headingUnits[number]?.some(isIndexed) ? [] : [[number, heading]],
    ),
  };
  return { catalogue, vocabulary: vocabularyOf(texts), pinyin, variants: hanVariants(texts) };
}

/** Returns the distinct runs of Han characters in headings with toneless pinyin; `ü` becomes `v`. */
function pinyinRuns(headings: readonly string[]): PinyinRuns {
  const runs = new Set(headings.flatMap((heading) => heading.match(HAN_RUN) ?? []));
  const spelled = [...runs]
    .sort()
    .map((run) => [run, toPinyin(run, { toneType: 'none', type: 'array', v: true })] as const);
  return new Map(spelled.filter(([run, syllables]) => syllables.length === [...run].length));
}

const HAN_RUN = /\p{Script=Han}+/gu;

function vocabularyOf(texts: readonly string[]): SearchVocabulary {
  const words = new Set<string>();
  const compounds = new Set<string>();
  for (const text of texts) {
    const units = unitsOf(text);
    for (const { kind, text: word } of units) if (kind === 'word') words.add(word);
    for (const compound of compoundsOf(units)) compounds.add(compound);
  }
  return { words: [...words].sort(), compounds: [...compounds].sort() };
}
