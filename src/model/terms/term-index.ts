import { slug } from '../slug.ts';
import { isDull } from './stop-words.ts';
import { hanWords, hanWordsIn } from './han-words.ts';
import { latinNames, latinWords } from './latin-words.ts';

/** A section that the index may lead to, in reading order. */
export type IndexedSection = { heading: string; text: string; isTopic: boolean };

/** An entry of the index: what is looked up, and where it is spoken of. */
export type IndexEntry = {
  term: string;
  /** `a` to `z` or `0`, under which it stands; Han characters by their pinyin. */
  letter: string;
  /** Sections as places in the list, in its order; `main` where the heading says the term. */
  places: { section: number; main: boolean }[];
};

/**
 * The index of a notebook, like the one at the back of a book, in alphabetical order. Its entries are
 * the headings; names that their spelling tells, such as IOMMU, gVisor or SR-IOV; and words of
 * headings that other sections speak of too. Dull ones, such as Conclusion, are left out. Linear in
 * the length of the texts.
 */
export function termIndex(sections: readonly IndexedSection[]): IndexEntry[] {
  const entries = new Map<string, Draft>();
  const draftOf = (term: string): Draft => {
    const key = keyOf(term);
    const known = entries.get(key);
    if (known !== undefined) return known;
    const made: Draft = { spellings: new Map(), places: new Map(), isHeading: false };
    entries.set(key, made);
    return made;
  };
  const speak = (term: string, section: number, main: boolean) => {
    const { spellings, places } = draftOf(term);
    spellings.set(term, (spellings.get(term) ?? 0) + 1);
    places.set(section, main || places.get(section) === true);
  };
  const words = headingWords(sections);
  for (const [section, { heading, text, isTopic }] of sections.entries()) {
    if (heading !== '' && (isTopic || !isDull(heading))) {
      speak(heading, section, true);
      draftOf(heading).isHeading = true;
    }
    for (const [part, main] of [
      [heading, true],
      [text, false],
    ] as const) {
      for (const name of latinNames(part)) speak(name, section, main);
      for (const word of latinWords(part)) {
        if (words.latin.has(word.toLowerCase())) speak(word, section, main);
      }
      for (const word of hanWordsIn(part, words.han)) speak(word, section, main);
    }
  }
  const kept = [...entries.values()]
    .filter(({ isHeading, spellings, places }) => isHeading || isName(spellings) || places.size > 1)
    .map(entryOf);
  return withoutParts(kept)
    .sort(inOrder)
    .map(({ sortKey: _, ...entry }) => entry);
}

type Draft = {
  /** How often each way to write it occurs. */
  spellings: Map<string, number>;
  places: Map<number, boolean>;
  isHeading: boolean;
};

/** Letter case and spaces make no other term. */
function keyOf(term: string): string {
  return term.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ');
}

function headingWords(sections: readonly IndexedSection[]) {
  const headings = sections.map(({ heading }) => heading);
  return {
    latin: new Set(headings.flatMap(latinWords).map((word) => word.toLowerCase())),
    han: new Set(headings.flatMap(hanWords)),
  };
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

/** Without Chinese words that are only ever spoken of as part of a longer one that is there too. */
function withoutParts<Entry extends IndexEntry>(entries: readonly Entry[]): Entry[] {
  const isHan = ({ term }: IndexEntry) => /^\p{Script=Han}+$/u.test(term);
  const placesOf = ({ places }: IndexEntry) => places.map(({ section }) => section).join(' ');
  const alike = Map.groupBy(entries.filter(isHan), placesOf);
  return entries.filter((entry) => {
    const others = isHan(entry) ? (alike.get(placesOf(entry)) ?? []) : [];
    return !others.some(({ term }) => term !== entry.term && term.includes(entry.term));
  });
}

/** Letters before signs and digits, then by the letters of the slug. */
function inOrder(
  a: { letter: string; sortKey: string; term: string },
  b: { letter: string; sortKey: string; term: string },
): number {
  const [left, right] = [a, b].map(
    ({ letter, sortKey, term }) => `${letter === '0' ? '~' : letter} ${sortKey} ${term}`,
  );
  return (left ?? '') < (right ?? '') ? -1 : 1;
}
