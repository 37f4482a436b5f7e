import { slug } from '../slug.ts';
import { isStopWord } from './stop-words.ts';
import { isWorthwhile, withoutParts } from './term-choice.ts';
import { collectTerms, type SectionText } from './collect-terms.ts';
import { spellingsOf, type TermDraft } from './term-draft.ts';
import { beginningsOf, termKey } from './term-key.ts';
import { NO_TERM_LIST, type TermList } from './term-list.ts';

/** A section that the index can refer to. */
export type IndexedSection = SectionText & { isTopic: boolean };

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
  const hidden = new Set(list.hide.map(termKey));
  const kept = [...drafts.values()].filter(
    (draft) =>
      isWorthwhile(draft) && ![...draft.spellings.keys()].some((each) => hidden.has(termKey(each))),
  );
  const terms = withoutParts(kept).map(entryOf);
  const nestedBy = nestHeadings(terms, sections);
  const headings = sections.flatMap((section, number) => {
    const { heading, isTopic } = section;
    const isLeft =
      isTopic && heading !== '' && !isStopWord(heading) && !hidden.has(termKey(heading));
    return isLeft && !nestedBy.has(number) ? [{ heading, number }] : [];
  });
  const topics = Map.groupBy(headings, ({ heading }) => termKey(heading));
  return [...terms, ...Array.from(topics.values(), topicOf)]
    .sort(alphabetically)
    .map(({ sortKey: _, ...entry }) => entry);
}

type SortableEntry = IndexEntry & { sortKey: string };

function entryOf(draft: TermDraft): SortableEntry {
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
  const byKey = new Map(
    terms.flatMap((entry) => [entry.term, ...entry.variants].map((each) => [termKey(each), entry])),
  );
  for (const [number, { heading }] of sections.entries()) {
    if (heading === '') continue;
    const key = termKey(heading);
    const own = byKey.get(key);
    const longest = own ?? firstOf(byKey, beginningsOf(key));
    if (longest === undefined) continue;
    nested.add(number);
    if (own === undefined) longest.nested.push(number);
  }
  return nested;
}

function firstOf<Value>(values: ReadonlyMap<string, Value>, keys: readonly string[]) {
  const found = keys.find((key) => values.has(key));
  return found === undefined ? undefined : values.get(found);
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
