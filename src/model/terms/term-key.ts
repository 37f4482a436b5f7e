import { stemmer } from 'stemmer';
import { oncePerText } from '../once-per-text.ts';

/** Returns a key for a term that ignores case, width, punctuation, spaces and forms of Latin words. */
export const termKey = oncePerText((term: string): string => {
  const plain = term.normalize('NFKC').toLowerCase();
  if (HAN.test(plain)) return plain.replace(/\s+/gu, '');
  const words = plain.split(/[^\p{L}\p{N}+]+/u).filter(Boolean);
  return words.map((word) => (/^[a-z]{4,}$/.test(word) ? stemmer(word) : word)).join(' ');
});

/** Returns the beginnings of a key that end with a word or a Han character, the longest first. */
export function beginningsOf(key: string): string[] {
  return Array.from(key.matchAll(WORD_END), ({ index }) => key.slice(0, index)).reverse();
}

/** Returns the keys that a longer key contains as whole words, or in Chinese at any place. */
export function partsOf(key: string): Set<string> {
  const isHan = HAN.test(key);
  const pieces = isHan ? [...key] : key.split(' ');
  const separator = isHan ? '' : ' ';
  const parts = pieces.flatMap((_, start) =>
    pieces
      .slice(start)
      .map((_piece, length) => pieces.slice(start, start + length + 1).join(separator)),
  );
  return new Set(parts.filter((part) => part !== key && HAN.test(part) === isHan));
}

const HAN = /\p{Script=Han}/u;
const WORD_END = /(?!^)(?:(?= |$|\p{Script=Han})|(?<=\p{Script=Han}))/gu;
