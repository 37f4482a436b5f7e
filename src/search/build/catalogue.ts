import { pinyin as toPinyin } from 'pinyin-pro';
import { compoundsOf } from '../shared/compounds.ts';
import { toSearchText } from '../shared/search-text.ts';
import type {
  HanVariant,
  PinyinRun,
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
  pinyin: PinyinRun[];
  variants: HanVariant[];
} {
  const headings = sections.map(({ heading }) => toSearchText(heading));
  const texts = [...headings, ...sections.map(({ text }) => toSearchText(text))];
  const pinyin = pinyinRuns(headings);
  const headingUnits = headings.map(unitsOf);
  const catalogue = {
    syllables: [...new Set(pinyin.flatMap(({ syllables }) => syllables))].sort(),
    sessions: sessionsOf(sections),
    headings: headingUnits.map(({ length }) => length),
    figures: sections.flatMap(({ hasFigure }, number) => (hasFigure ? [number] : [])),
    bare: headings.flatMap((heading, number): SearchCatalogue['bare'] =>
      heading === '' || headingUnits[number]?.some(isIndexed) ? [] : [[number, heading]],
    ),
  };
  return { catalogue, vocabulary: vocabularyOf(texts), pinyin, variants: hanVariants(texts) };
}

/** Returns the distinct runs of Han characters in headings with toneless pinyin; `ü` becomes `v`. */
function pinyinRuns(headings: readonly string[]): PinyinRun[] {
  const runs = new Set(headings.flatMap((heading) => heading.match(HAN_RUN) ?? []));
  return [...runs]
    .sort()
    .map((run) => ({ run, syllables: toPinyin(run, { toneType: 'none', type: 'array', v: true }) }))
    .filter(({ run, syllables }) => syllables.length === [...run].length);
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

function sessionsOf(sections: readonly SearchSection[]): SearchCatalogue['sessions'] {
  const sessions: { id: string; date: string | null; sections: number }[] = [];
  for (const { session } of sections) {
    const last = sessions.at(-1);
    if (last?.id === session.id) last.sections += 1;
    else sessions.push({ id: session.id, date: session.date, sections: 1 });
  }
  return sessions.map(({ date, sections: count }) => ({ date, sections: count }));
}
