import HK from 'opencc-js/dict/HKVariants';
import SIMPLIFIED from 'opencc-js/dict/STCharacters';
import TRADITIONAL from 'opencc-js/dict/TSCharacters';
import PHRASES from 'opencc-js/dict/TWPhrasesRev';
import TW from 'opencc-js/dict/TWVariants';
import type { HanVariants } from '../shared/types.ts';

/**
 * Returns other spellings of the Han characters and words in the texts, sorted: 網 for 网, 網路 for
 * 网络, and the other way round. The source is OpenCC's tables.
 */
export function hanVariants(texts: readonly string[]): HanVariants {
  const variants: Links = new Map();
  const characters = new Set(texts.flatMap((text) => text.match(/\p{Script=Han}/gu) ?? []));
  for (const [written, others] of characterLinks()) {
    for (const meant of others) if (characters.has(meant)) add(variants, written, meant);
  }
  const pairs = wordPairs();
  for (const meant of wordsIn(texts, pairs.keys())) {
    for (const written of pairs.get(meant) ?? []) add(variants, written, meant);
  }
  const sorted = [...variants].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(sorted.map(([written, meant]) => [written, [...meant].sort()]));
}

/** Each spelling with the spellings that can replace it. */
type Links = Map<string, Set<string>>;

function add(links: Links, one: string, other: string): void {
  if (one !== other) links.set(one, (links.get(one) ?? new Set()).add(other));
}

function addBothWays(links: Links, one: string, other: string): void {
  add(links, one, other);
  add(links, other, one);
}

/** Links each character to its simplified, traditional and regional forms. */
function characterLinks(): Links {
  const links: Links = new Map();
  for (const [one, other] of [...entriesOf(SIMPLIFIED), ...entriesOf(TRADITIONAL)]) {
    addBothWays(links, one, other);
  }
  // A form of Taiwan or Hong Kong also has the simplified forms of the common traditional form.
  for (const [common, local] of [...entriesOf(TW), ...entriesOf(HK)]) {
    for (const other of links.get(common) ?? []) addBothWays(links, local, other);
    addBothWays(links, common, local);
  }
  return links;
}

/** Links the words of Taiwan to those of the mainland, each in both traditional and simplified form. */
function wordPairs(): Links {
  const simple = new Map(entriesOf(TRADITIONAL).toReversed());
  const simplified = (word: string) =>
    Array.from(word, (character) => simple.get(character) ?? character).join('');
  const pairs: Links = new Map();
  for (const [taiwan, mainland] of entriesOf(PHRASES)) {
    for (const one of [taiwan, simplified(taiwan)]) {
      for (const other of [mainland, simplified(mainland)]) addBothWays(pairs, one, other);
    }
  }
  return pairs;
}

/** Parses an OpenCC dictionary, `key value value|key value`, to one entry per value. */
function entriesOf(dictionary: string): [key: string, value: string][] {
  return dictionary.split('|').flatMap((line) => {
    const [key = '', ...values] = line.split(' ');
    return values.map((value): [string, string] => [key, value]);
  });
}

/** Returns the words that occur in the texts. Passes over the texts once, as both lists are long. */
function wordsIn(texts: readonly string[], words: Iterable<string>): Set<string> {
  const byStart = Map.groupBy(words, (word) => word.charAt(0));
  const present = new Set<string>();
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) {
      for (const word of byStart.get(text.charAt(at)) ?? []) {
        if (text.startsWith(word, at)) present.add(word);
      }
    }
  }
  return present;
}
