import { slug } from '../slug.ts';
import { hanWordFinder, hanWords } from './han-words.ts';
import { latinNames, latinWords } from './latin-words.ts';
import { isStopWord } from './stop-words.ts';

/** A section that the index can refer to. */
export type IndexedSection = { heading: string; text: string; isTopic: boolean };

/** A term of the index with the sections that mention it. */
export type IndexEntry = {
  term: string;
  /**
   * The letter `a` to `z` to sort it under, by pinyin for Han characters; `0` for other characters.
   */
  letter: string;
  /** Sections by their index, in order. `main` if the term occurs in the heading. */
  places: { section: number; main: boolean }[];
};

/**
 * Builds an alphabetical index of a notebook, like the one at the back of a book. Its terms are
 * headings, names recognised by their capitals (IOMMU, gVisor, SR-IOV), and words of headings that
 * other sections mention too. Stop words such as Conclusion are left out. `sections` are in reading
 * order. Linear in the length of the texts.
 */
export function termIndex(sections: readonly IndexedSection[]): IndexEntry[] {
  const kept = [...collectTerms(sections).values()]
    .filter(({ isHeading, spellings, places }) => isHeading || isName(spellings) || places.size > 1)
    .map(entryOf);
  return withoutParts(kept)
    .sort(alphabetically)
    .map(({ sortKey: _, ...entry }) => entry);
}

type Draft = {
  /** Number of occurrences of each spelling. */
  spellings: Map<string, number>;
  /** Sections by index; true if the term occurs in the heading. */
  places: Map<number, boolean>;
  isHeading: boolean;
};

function collectTerms(sections: readonly IndexedSection[]): Map<string, Draft> {
  const drafts = new Map<string, Draft>();
  const add = (term: string, section: number, isMain: boolean): Draft => {
    const key = keyOf(term);
    const draft = drafts.get(key) ?? { spellings: new Map(), places: new Map(), isHeading: false };
    drafts.set(key, draft);
    draft.spellings.set(term, (draft.spellings.get(term) ?? 0) + 1);
    draft.places.set(section, isMain || draft.places.get(section) === true);
    return draft;
  };
  const headings = sections.map(({ heading }) => heading);
  const latin = new Set(headings.flatMap(latinWords).map((word) => word.toLowerCase()));
  const hanWordsIn = hanWordFinder(new Set(headings.flatMap(hanWords)));
  const addWords = (text: string, section: number, isMain: boolean) => {
    for (const name of latinNames(text)) add(name, section, isMain);
    for (const word of latinWords(text)) {
      if (latin.has(word.toLowerCase())) add(word, section, isMain);
    }
    for (const word of hanWordsIn(text)) add(word, section, isMain);
  };
  for (const [section, { heading, text, isTopic }] of sections.entries()) {
    if (heading !== '' && (isTopic || !isStopWord(heading))) {
      add(heading, section, true).isHeading = true;
    }
    addWords(heading, section, true);
    addWords(text, section, false);
  }
  return drafts;
}

/** Makes terms equal that differ only in case, width or spaces. */
function keyOf(term: string): string {
  return term.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ');
}

function isName(spellings: ReadonlyMap<string, number>): boolean {
  return [...spellings.keys()].some((spelling) => latinNames(spelling).includes(spelling));
}

function entryOf({ spellings, places }: Draft): IndexEntry & { sortKey: string } {
  const [[term] = ['']] = [...spellings].sort(([, a], [, b]) => b - a);
  const sortKey = slug(term);
  const first = sortKey.charAt(0);
  return {
    term,
    letter: /[a-z]/.test(first) && !sortKey.startsWith('section-') ? first : '0',
    places: [...places].sort(([a], [b]) => a - b).map(([section, main]) => ({ section, main })),
    sortKey,
  };
}

/** Leaves out Chinese words that occur only as part of a longer term. */
function withoutParts<Entry extends IndexEntry>(entries: readonly Entry[]): Entry[] {
  const isHan = ({ term }: IndexEntry) => /^\p{Script=Han}+$/u.test(term);
  const placesKey = ({ places }: IndexEntry) => places.map(({ section }) => section).join(' ');
  const byPlaces = Map.groupBy(entries.filter(isHan), placesKey);
  return entries.filter((entry) => {
    const others = isHan(entry) ? (byPlaces.get(placesKey(entry)) ?? []) : [];
    return !others.some(({ term }) => term !== entry.term && term.includes(entry.term));
  });
}

/** Compares by letter, with other characters last, then by slug. */
function alphabetically(
  a: { letter: string; sortKey: string; term: string },
  b: { letter: string; sortKey: string; term: string },
): number {
  const [left, right] = [a, b].map(
    ({ letter, sortKey, term }) => `${letter === '0' ? '~' : letter} ${sortKey} ${term}`,
  );
  return (left ?? '') < (right ?? '') ? -1 : 1;
}
