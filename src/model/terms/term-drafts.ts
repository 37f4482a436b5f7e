import { stemmer } from 'stemmer';
import { editDistance } from '../text/edit-distance.ts';
import { frequencyRank } from './common-words.ts';
import { hanTerms, hanWordFinder } from './han-words.ts';
import { latinNames, pairsIn, properNames, rareWords, wordRuns } from './latin-words.ts';
import type { TermList } from './term-list.ts';

type IndexedText = { heading: string; text: string };

/** How a term was recognised. */
type Evidence = 'listed' | 'name' | 'pair' | 'proper' | 'rare' | 'run' | 'han';

/** A term that the index may contain. */
export type TermDraft = {
  evidence: Set<Evidence>;
  /** Number of occurrences of each spelling. */
  spellings: Map<string, number>;
  /** Sections by index; true if the term occurs in the heading. */
  places: Map<number, boolean>;
  /** Whether a heading, or its part before a colon, consists of the term. */
  isHeading: boolean;
};

/**
 * Collects everything in the sections that may be a term, by key. Names of one thing, as the list or
 * brackets in the text join them, share a draft, and so do slips: Quatization and Quantization.
 */
export function collectTerms(
  sections: readonly IndexedText[],
  list: TermList,
): Map<string, TermDraft> {
  const drafts = new Map<string, TermDraft>();
  const pairs = sections.flatMap(({ text }) => pairsIn(text));
  const joined = new Map(
    [...pairs, ...list.join].flatMap(([first = '', ...others]) =>
      others.map((other) => [termKey(other), termKey(first)]),
    ),
  );
  const add = (spelling: string, evidence: Evidence, section: number, isMain: boolean): void => {
    const own = termKey(spelling);
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
    for (const name of properNames(text, { isHeading: isMain }))
      add(name, 'proper', section, isMain);
    for (const name of pairsIn(text).flat()) add(name, 'pair', section, isMain);
    for (const word of rareWords(text)) add(word, 'rare', section, isMain);
    for (const run of wordRuns(text)) add(run, 'run', section, isMain);
    for (const word of hanWordsIn(text)) {
      for (let count = text.split(word).length; count > 1; count -= 1)
        add(word, 'han', section, isMain);
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
function joinSlips(drafts: Map<string, TermDraft>): Map<string, TermDraft> {
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
    for (const [section, isMain] of draft.places)
      places.set(section, isMain || places.get(section) === true);
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
  return new Set([heading, ...heading.split(/\s*(?:[:：&]| -- | and |和|与)\s*/u)].map(termKey));
}

/** Makes terms equal that differ only in case, width, signs, spaces or the form of a Latin word. */
export function termKey(term: string): string {
  const plain = term.normalize('NFKC').toLowerCase();
  if (/\p{Script=Han}/u.test(plain)) return plain.replace(/\s+/gu, '');
  const words = plain.split(/[^\p{L}\p{N}+]+/u).filter(Boolean);
  return words.map((word) => (/^[a-z]{4,}$/.test(word) ? stemmer(word) : word)).join(' ');
}

/** Returns whether the notes speak of a term often or prominently enough. */
export function isWorthwhile({ evidence, spellings, places, isHeading }: TermDraft): boolean {
  const count = [...spellings.values()].reduce((sum, each) => sum + each, 0);
  const inHeading = [...places.values()].some(Boolean);
  const shortest = Math.min(...[...spellings.keys()].map(({ length }) => length));
  if (isSlip([...spellings.keys()])) return false;
  if (['listed', 'pair', 'proper'].some((each) => evidence.has(each as Evidence))) return true;
  if (evidence.has('han')) return count > 1 || isHeading || shortest > 2;
  if (evidence.has('name')) return shortest > 2 || isHeading || places.size > 1 || count > 1;
  if (evidence.has('rare')) {
    const isRepeated = inHeading ? count > 1 : places.size > 1 && count > 2;
    return isHeading || (isRepeated && isVeryRare(spellings));
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
  return [...spellings.keys()].every((word) => frequencyRank(word.toLowerCase()) > 28_000);
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
export function withoutParts(drafts: readonly TermDraft[]): TermDraft[] {
  const texts = drafts.map((draft) => ({ draft, key: termKey(spellingsOf(draft)[0] ?? '') }));
  const total = ({ spellings }: TermDraft) =>
    [...spellings.values()].reduce((sum, each) => sum + each, 0);
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

/** Returns the spellings of a term, the most frequent first. */
export function spellingsOf({ spellings }: TermDraft): string[] {
  return [...spellings].sort(([, a], [, b]) => b - a).map(([spelling]) => spelling);
}
