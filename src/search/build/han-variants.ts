import HK from 'opencc-js/dict/HKVariants';
import SIMPLIFIED from 'opencc-js/dict/STCharacters';
import TRADITIONAL from 'opencc-js/dict/TSCharacters';
import PHRASES from 'opencc-js/dict/TWPhrasesRev';
import TW from 'opencc-js/dict/TWVariants';
import type { HanVariant } from '../shared/types.ts';

/**
 * The ways of writing that the texts lack for Han characters and words that they have, by OpenCC's
 * tables: 網 for 网, 網路 for 网络, and the other way round. Sorted.
 */
export function hanVariants(texts: readonly string[]): HanVariant[] {
  const found = new Map<string, Set<string>>();
  const add = (written: string, meant: string) => {
    if (written !== meant) found.set(written, (found.get(written) ?? new Set()).add(meant));
  };
  const characters = new Set(texts.flatMap((text) => text.match(/\p{Script=Han}/gu) ?? []));
  for (const [written, others] of characterLinks()) {
    for (const meant of others) if (characters.has(meant)) add(written, meant);
  }
  const pairs = wordPairs();
  const present = presentWords(texts, [...pairs.keys()]);
  for (const meant of present) for (const written of pairs.get(meant) ?? []) add(written, meant);
  return [...found]
    .map(([written, meant]) => ({ written, meant: [...meant].sort() }))
    .sort((a, b) => (a.written < b.written ? -1 : 1));
}

type Links = Map<string, Set<string>>;

/** For each character the others that may stand for it, whichever of the two is simplified. */
function characterLinks(): Links {
  const links: Links = new Map();
  for (const [one, other] of [...entriesOf(SIMPLIFIED), ...entriesOf(TRADITIONAL)]) {
    link(links, one, other);
  }
  // A form of Taiwan or Hong Kong stands for what the common traditional one stands for.
  for (const [common, local] of [...entriesOf(TW), ...entriesOf(HK)]) {
    for (const other of links.get(common) ?? []) link(links, local, other);
    link(links, common, local);
  }
  return links;
}

/** For each word, in traditional and in simplified characters, what the other region says. */
function wordPairs(): Links {
  const simple = new Map(entriesOf(TRADITIONAL).toReversed());
  const simplified = (word: string) =>
    Array.from(word, (character) => simple.get(character) ?? character).join('');
  const pairs: Links = new Map();
  for (const [taiwan, mainland] of entriesOf(PHRASES)) {
    for (const one of [taiwan, simplified(taiwan)]) {
      for (const other of [mainland, simplified(mainland)]) link(pairs, one, other);
    }
  }
  return pairs;
}

function link(links: Links, one: string, other: string): void {
  links.set(one, (links.get(one) ?? new Set()).add(other));
  links.set(other, (links.get(other) ?? new Set()).add(one));
}

/** OpenCC writes `key value value|key value`; each value gives an entry. */
function entriesOf(dictionary: string): [key: string, value: string][] {
  return dictionary.split('|').flatMap((line) => {
    const [key = '', ...values] = line.split(' ');
    return values.map((value): [string, string] => [key, value]);
  });
}

/** The words that stand in a text; one pass, as both words and texts are many. */
function presentWords(texts: readonly string[], words: readonly string[]): Set<string> {
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
