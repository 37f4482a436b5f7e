import { hanMentions } from './han-mentions.ts';
import { type Evidence, newDraft, type TermDraft } from './term-draft.ts';
import { termKey } from './term-key.ts';
import type { TermList } from './term-list.ts';
import { joinSlips } from './term-slips.ts';
import { type SectionTerms, TEXT_EVIDENCE, type TextTerms } from './text-terms.ts';

/** A section with its possible terms. */
export type SectionText = { heading: string; text: string; terms: SectionTerms };

/**
 * Collects the possible terms of all sections, by key. Synonyms, as the list or
 * brackets in the text join them, share a draft, and so do slips: Quatization and Quantization.
 */
export function collectTerms(
  sections: readonly SectionText[],
  list: TermList,
): Map<string, TermDraft> {
  const drafts = new Map<string, TermDraft>();
  const texts = sections.flatMap(({ heading, text, terms }, section) => [
    { section, text: heading, isMain: true, found: terms.heading },
    { section, text, isMain: false, found: terms.text },
  ]);
  const pairs = texts.flatMap(({ isMain, found }) => (isMain ? [] : pairsOf(found)));
  const joined = new Map(
    [...pairs, ...list.join].flatMap(([first = '', ...others]) =>
      others.map((other) => [termKey(other), termKey(first)]),
    ),
  );
  const hanWords = hanMentions(texts.map(({ text, found }) => ({ text, ...found })));
  const findListed = listedTermFinder([...list.add, ...list.join.flat()]);
  for (const [order, { section, text, isMain, found }] of texts.entries()) {
    const heads = new Set(isMain ? headsOf(text).map(termKey) : []);
    const add = (spelling: string, evidence: Evidence, count = 1): void => {
      const own = termKey(spelling);
      const key = joined.get(own) ?? own;
      const draft = drafts.get(key) ?? newDraft();
      drafts.set(key, draft);
      draft.evidence.add(evidence);
      draft.spellings.set(spelling, (draft.spellings.get(spelling) ?? 0) + count);
      draft.places.set(section, isMain || draft.places.get(section) === true);
      draft.isHeading ||= heads.has(own);
    };
    for (const evidence of TEXT_EVIDENCE) {
      for (const spelling of found[evidence] ?? []) add(spelling, evidence);
    }
    for (const [word, count] of hanWords[order] ?? []) add(word, 'han', count);
    for (const term of findListed(text)) add(term, 'listed');
  }
  joinSlips(drafts);
  return drafts;
}

function pairsOf({ pair = [] }: TextTerms): string[][] {
  return pair.flatMap((name, order) => (order % 2 === 0 ? [[name, pair[order + 1] ?? '']] : []));
}

/** Creates a function that returns the terms of the list that a text contains as whole words. */
function listedTermFinder(terms: readonly string[]): (text: string) => string[] {
  const listed = terms.map((term) => ({
    term,
    lower: term.toLowerCase(),
    pattern: wholeWord(term),
  }));
  return (text) => {
    if (listed.length === 0) return [];
    // The patterns take longer, and most texts contain few of the terms.
    const lowerText = text.toLowerCase();
    return listed
      .filter(({ lower, pattern }) => lowerText.includes(lower) && pattern.test(text))
      .map(({ term }) => term);
  };
}

/** Returns a pattern of a term that no other word contains. Chinese has no spaces between words. */
function wholeWord(term: string): RegExp {
  const escaped = term.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  const isHan = /\p{Script=Han}/u.test(term);
  return new RegExp(isHan ? escaped : `(?<!${LETTER})${escaped}(?!${LETTER})`, 'iu');
}

const LETTER = String.raw`[\p{Script=Latin}\p{N}]`;

/** Returns a heading and its parts around a colon, dashes or `&`. */
function headsOf(heading: string): string[] {
  return [heading, ...heading.split(/\s*(?:[:：&]| -- | and |和|与)\s*/u)];
}
