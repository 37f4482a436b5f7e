import { compoundsOf } from '../shared/compounds.ts';
import { hanVariants } from './han-variants.ts';
import { pinyinRuns } from './pinyin-runs.ts';
import type { SearchSection } from '../shared/record.ts';
import { searchText } from '../shared/search-text.ts';
import type { HanVariant, PinyinRun, SearchCatalogue, SearchVocabulary } from '../shared/types.ts';
import { isIndexed, unitsOf } from '../shared/units.ts';

/**
 * The catalogue of sections in the order of their records; apart from it, as not every search needs
 * them, their vocabulary, the pinyin of their headings and other ways of writing their Han text.
 */
export function catalogueOf(sections: readonly SearchSection[]): {
  catalogue: SearchCatalogue;
  vocabulary: SearchVocabulary;
  pinyin: PinyinRun[];
  variants: HanVariant[];
} {
  const pinyin = pinyinRuns(sections.map(({ heading }) => heading));
  const catalogue = {
    syllables: [...new Set(pinyin.flatMap(({ syllables }) => syllables))].sort(),
    sessions: sessionsOf(sections),
    headings: sections.map(({ heading }) => unitsOf(searchText(heading)).length),
    bare: sections.flatMap(({ heading }, number): SearchCatalogue['bare'] => {
      const text = searchText(heading);
      return text === '' || unitsOf(text).some(isIndexed) ? [] : [[number, text]];
    }),
    figures: sections.flatMap(({ hasFigure }, number) => (hasFigure ? [number] : [])),
  };
  const texts = sections.flatMap(({ heading, text }) => [searchText(heading), searchText(text)]);
  return {
    catalogue,
    vocabulary: vocabularyOf(sections),
    pinyin,
    variants: hanVariants(texts),
  };
}

/** All distinct words and compounds of the sections' headings and texts, each list sorted. */
function vocabularyOf(sections: readonly SearchSection[]): SearchVocabulary {
  const words = new Set<string>();
  const compounds = new Set<string>();
  for (const { heading, text } of sections) {
    for (const part of [heading, text]) {
      const units = unitsOf(searchText(part));
      for (const { kind, text: word } of units) if (kind === 'word') words.add(word);
      for (const compound of compoundsOf(units)) compounds.add(compound);
    }
  }
  return { words: [...words].sort(), compounds: [...compounds].sort() };
}

function sessionsOf(sections: readonly SearchSection[]): SearchCatalogue['sessions'] {
  const sessions: (SearchCatalogue['sessions'][number] & { id: string })[] = [];
  for (const { session } of sections) {
    const last = sessions.at(-1);
    if (last?.id === session.id) last.sections += 1;
    else sessions.push({ id: session.id, date: session.date, sections: 1 });
  }
  return sessions.map(({ date, sections: count }) => ({ date, sections: count }));
}
