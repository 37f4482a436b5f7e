import { stemmer } from 'stemmer';
import { slug } from '../slug.ts';
import { editDistance } from '../text/edit-distance.ts';
import { hanTerms, hanWordFinder } from './han-words.ts';
import { frequencyRank } from './common-words.ts';
import { latinNames, pairsIn, properNames, rareWords, wordRuns } from './latin-words.ts';
import { isStopWord } from './stop-words.ts';
import { NO_TERM_LIST, type TermList } from './term-list.ts';

/** A section that the index can refer to. */
export type IndexedSection = { heading: string; text: string; isTopic: boolean };

/** An entry of the index with the sections that mention it. */
export type IndexEntry = {
  /** The most frequent spelling. */
  term: string;
  /** Other spellings and names, the most frequent first. */
  variants: string[];
  /** Whether it is a term, or else a topic that begins with no term. */
  kind: 'term' | 'heading';
  /**
   * The letter `a` to `z` to sort it under, by pinyin for Han characters; `0` for other characters.
   */
  letter: string;
  /** Sections by their index, in order. `main` if the term occurs in the heading. */
  places: { section: number; main: boolean }[];
  /** Sections whose heading begins with the term and contains more. */
  nested: number[];
};

/**
 * Builds an alphabetical index of a notebook, like the one at the back of a book. Its terms are names
 * recognised by their form, words that general English rarely uses, runs of capitalised words that
 * recur, Chinese compounds of the field, and the terms that `list` adds. Topics follow as entries of
 * their own unless they begin with a term. `sections` are in reading order. Linear in the length of
 * the texts.
 */
export function termIndex(
  sections: readonly IndexedSection[],
  list: TermList = NO_TERM_LIST,
): IndexEntry[] {
  const drafts = collectTerms(sections, list);
  const hidden = new Set(list.hide.map(keyOf));
  const kept = [...drafts.values()].filter(
    (draft) => isWorthwhile(draft) && ![...draft.spellings.keys()].some((each) => hidden.has(keyOf(each))),
  );
  const terms = withoutParts(kept).map(entryOf);
  const nestedBy = nestHeadings(terms, sections);
  const headings = sections.flatMap((section, number) => {
    const { heading, isTopic } = section;
    const isLeft = isTopic && heading !== '' && !isStopWord(heading) && !hidden.has(keyOf(heading));
    return isLeft && !nestedBy.has(number) ? [{ heading, number }] : [];
  });
  const topics = Map.groupBy(headings, ({ heading }) => keyOf(heading));
  return [...terms, ...Array.from(topics.values(), topicOf)]
    .sort(alphabetically)
    .map(({ sortKey: _, ...entry }) => entry);
}

/** How a term was recognised. */
type Evidence = 'listed' | 'name' | 'pair' | 'proper' | 'rare' | 'run' | 'han';

type Draft = {
  evidence: Set<Evidence>;
  /** Number of occurrences of each spelling. */
  spellings: Map<string, number>;
  /** Sections by index; true if the term occurs in the heading. */
  places: Map<number, boolean>;
  /** Whether a heading, or its part before a colon, consists of the term. */
  isHeading: boolean;
};

function collectTerms(
  sections: readonly IndexedSection[],
  list: TermList,
): Map<string, Draft> {
  const drafts = new Map<string, Draft>();
  const pairs = sections.flatMap(({ text }) => pairsIn(text));
  const joined = new Map([...pairs, ...list.join].flatMap(([first = '', ...others]) => others.map((other) => [keyOf(other), keyOf(first)])));
  const add = (spelling: string, evidence: Evidence, section: number, isMain: boolean): void => {
    const own = keyOf(spelling);
    const key = joined.get(own) ?? own;
    const draft = drafts.get(key) ?? {
      evidence: new Set(),
      spellings: new Map(),
      places: new Map(),
      isHeading: false,
    };
    drafts.set(key, draft);
    draft.evidence.add(evidence);
    draft.spellings.set(spelling, (draft.spellings.get(spelling) ?? 0) + 1);
    draft.places.set(section, isMain || draft.places.get(section) === true);
    if (isMain && headsOf(sections[section]?.heading ?? '').has(own)) draft.isHeading = true;
  };
  const listed = [...list.add, ...list.join.flat()];
  const whole = sections.map(({ heading, text }) => `${heading}\n${text}`).join('\n');
  const isFrequent = (word: string) => whole.split(word, 3).length > 2;
  const hanWordsIn = hanWordFinder(
    new Set(
      sections.flatMap(({ heading, text }) => [
        ...hanTerms(heading, { isHeading: true, isFrequent }),
        ...hanTerms(text, { isHeading: false, isFrequent }),
      ]),
    ),
  );
  const addFrom = (text: string, section: number, isMain: boolean): void => {
    for (const name of latinNames(text)) add(name, 'name', section, isMain);
    for (const name of properNames(text, { isHeading: isMain })) add(name, 'proper', section, isMain);
    for (const name of pairsIn(text).flat()) add(name, 'pair', section, isMain);
    for (const word of rareWords(text)) add(word, 'rare', section, isMain);
    for (const run of wordRuns(text)) add(run, 'run', section, isMain);
    for (const word of hanWordsIn(text)) {
      for (let count = text.split(word).length; count > 1; count -= 1) add(word, 'han', section, isMain);
    }
    for (const term of listed) if (includesTerm(text, term)) add(term, 'listed', section, isMain);
  };
  for (const [section, { heading, text }] of sections.entries()) {
    addFrom(heading, section, true);
    addFrom(text, section, false);
  }
  return joinSlips(drafts);
}

/** Joins a long word with the more frequent one that it misspells: Quatization. */
function joinSlips(drafts: Map<string, Draft>): Map<string, Draft> {
  const long = [...drafts].filter(([key]) => /^[a-z]{6,}$/.test(key));
  for (const [key, draft] of long) {
    const [right] = long.filter(
      ([other, { places }]) =>
        other !== key &&
        other[0] === key[0] &&
        places.size >= draft.places.size &&
        drafts.has(other) &&
        frequencyRank(other) === Infinity &&
        editDistance(key, other, 1) === 1 &&
        other.length > key.length,
    );
    if (right === undefined) continue;
    const [, { spellings, places }] = right;
    for (const [spelling, count] of draft.spellings) spellings.set(spelling, count);
    for (const [section, isMain] of draft.places) places.set(section, isMain || places.get(section) === true);
    drafts.delete(key);
  }
  return drafts;
}

/** Returns whether a text contains a term that the notes list, as a whole word. */
function includesTerm(text: string, term: string): boolean {
  const at = text.toLowerCase().indexOf(term.toLowerCase());
  if (at < 0) return false;
  const around = text.charAt(at - 1) + text.charAt(at + term.length);
  return /\p{Script=Han}/u.test(term) || !/[\p{Script=Latin}\p{N}]/u.test(around);
}

/** Returns the keys of a heading and of its parts around a colon, dashes or `&`. */
function headsOf(heading: string): Set<string> {
  return new Set([heading, ...heading.split(/\s*(?:[:：&]| -- | and |和|与)\s*/u)].map(keyOf));
}

/** Makes terms equal that differ only in case, width, signs, spaces or the form of a Latin word. */
function keyOf(term: string): string {
  const plain = term.normalize('NFKC').toLowerCase();
  if (/\p{Script=Han}/u.test(plain)) return plain.replace(/\s+/gu, '');
  const words = plain.split(/[^\p{L}\p{N}+]+/u).filter(Boolean);
  return words.map((word) => (/^[a-z]{4,}$/.test(word) ? stemmer(word) : word)).join(' ');
}

/** Returns whether the notes speak of a term often or prominently enough. */
function isWorthwhile({ evidence, spellings, places, isHeading }: Draft): boolean {
  const count = [...spellings.values()].reduce((sum, each) => sum + each, 0);
  const inHeading = [...places.values()].some(Boolean);
  const shortest = Math.min(...[...spellings.keys()].map(({ length }) => length));
  if (isSlip([...spellings.keys()])) return false;
  if (['listed', 'pair', 'proper'].some((each) => evidence.has(each as Evidence))) return true;
  if (evidence.has('han')) return count > 1 || isHeading || shortest > 2;
  if (evidence.has('name')) return shortest > 2 || isHeading || places.size > 1 || count > 1;
  if (evidence.has('rare')) {
    return isHeading || (places.size > 1 && (inHeading || count > 2) && isVeryRare(spellings));
  }
  return count > 1;
}

/** Returns whether a term is a common word with a typo, as `Thrends`. */
function isSlip(spellings: readonly string[]): boolean {
  return spellings.every(
    (spelling) =>
      /^\p{L}\p{Ll}{5,}$/u.test(spelling) &&
      frequencyRank(spelling.toLowerCase()) === Infinity &&
      typosOf(spelling.toLowerCase()).some((word) => frequencyRank(word) < MOST_COMMON),
  );
}

/** Returns whether general English hardly uses a word. */
function isVeryRare(spellings: ReadonlyMap<string, number>): boolean {
  return [...spellings.keys()].every((word) => frequencyRank(word.toLowerCase()) > 40_000);
}

/** Returns a word without each of its letters, and with each two neighbours swapped. */
function typosOf(word: string): string[] {
  return Array.from(word, (letter, at) => {
    const [before, after] = [word.slice(0, at), word.slice(at + 1)];
    return [before + after, before + after.charAt(0) + letter + after.slice(1)];
  }).flat();
}

const MOST_COMMON = 12_000;

/** Leaves out terms that occur only as part of a longer term. */
function withoutParts(drafts: readonly Draft[]): Draft[] {
  const texts = drafts.map((draft) => ({ draft, key: keyOf(spellingsOf(draft)[0] ?? '') }));
  const total = ({ spellings }: Draft) => [...spellings.values()].reduce((sum, each) => sum + each, 0);
  return texts
    .filter(({ draft, key }) => {
      if (draft.evidence.has('listed') || draft.isHeading) return true;
      const longer = texts.filter(
        (other) => other.key !== key && containsKey(other.key, key) && other.draft.places.size > 0,
      );
      const inLonger = longer.reduce((sum, other) => sum + total(other.draft), 0);
      const isName = draft.evidence.has('name');
      return longer.length === 0 || (isName && draft.places.size > 1) || total(draft) > inLonger;
    })
    .map(({ draft }) => draft);
}

function containsKey(longer: string, shorter: string): boolean {
  if (/\p{Script=Han}/u.test(shorter)) return longer.includes(shorter);
  return ` ${longer} `.includes(` ${shorter} `);
}

function spellingsOf({ spellings }: Draft): string[] {
  return [...spellings].sort(([, a], [, b]) => b - a).map(([spelling]) => spelling);
}

type SortableEntry = IndexEntry & { sortKey: string };

function entryOf(draft: Draft): SortableEntry {
  const [term = '', ...others] = spellingsOf(draft);
  const seen = new Set([plainForm(term)]);
  const variants = others.filter((other) => {
    const form = plainForm(other);
    const isNew = !seen.has(form);
    seen.add(form);
    return isNew;
  });
  const places = [...draft.places].sort(([a], [b]) => a - b);
  return {
    ...sortedAs(term),
    term,
    variants,
    kind: 'term',
    places: places.map(([section, main]) => ({ section, main })),
    nested: [],
  };
}

/** Variants that differ only in case or by a plural are not listed. */
function plainForm(term: string): string {
  return term.toLowerCase().replace(/s$/, '');
}

function topicOf(places: readonly { heading: string; number: number }[]): SortableEntry {
  const term = places[0]?.heading ?? '';
  return {
    ...sortedAs(term),
    term,
    variants: [],
    kind: 'heading',
    places: places.map(({ number }) => ({ section: number, main: true })),
    nested: [],
  };
}

function sortedAs(term: string): { letter: string; sortKey: string } {
  const sortKey = slug(term);
  const first = sortKey.charAt(0);
  return { letter: /[a-z]/.test(first) && !sortKey.startsWith('section-') ? first : '0', sortKey };
}

/** Puts each heading that begins with a term below the longest such term. */
function nestHeadings(
  terms: readonly SortableEntry[],
  sections: readonly IndexedSection[],
): Set<number> {
  const nested = new Set<number>();
  const byKey = new Map(terms.flatMap((entry) => [entry.term, ...entry.variants].map((each) => [keyOf(each), entry])));
  for (const [number, { heading }] of sections.entries()) {
    const key = keyOf(heading);
    const own = byKey.get(key);
    const entry = own ?? [...byKey].filter(([each]) => beginsWith(key, each)).sort(([a], [b]) => b.length - a.length)[0]?.[1];
    if (entry === undefined || heading === '') continue;
    nested.add(number);
    if (own === undefined) entry.nested.push(number);
  }
  return nested;
}

function beginsWith(longer: string, shorter: string): boolean {
  if (shorter === '') return false;
  if (/\p{Script=Han}$/u.test(shorter)) return longer.startsWith(shorter);
  return `${longer} `.startsWith(`${shorter} `) || (longer.startsWith(shorter) && /^\p{Script=Han}/u.test(longer.slice(shorter.length)));
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
