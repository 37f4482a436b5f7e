import { oncePerText } from '../once-per-text.ts';

/**
 * Returns a key for a name that ignores case, width, punctuation, and the endings of plurals and verbs.
 * Unlike a stem, it keeps words apart that mean different things: `virtual` and `virtualization`.
 */
export const conceptKey = oncePerText((name: string): string => {
  const plain = name.normalize('NFKC').toLowerCase();
  if (/\p{Script=Han}/u.test(plain)) return plain.replace(/\s+/gu, '');
  const words = plain.split(/[^\p{L}\p{N}+]+/u).filter(Boolean);
  return words.map((word) => word.replace(word.length > 4 ? ENDING : /s$/, '')).join(' ');
});

const ENDING = /(?:(?<![su])s|e[sd]?|ing)$/;
