/**
 * Hashes of a text's runs of three words, a Han character being a word; a shorter text is one run.
 * Each of the `names` counts as a run of its own. Writing on adds hashes and takes few away.
 */
export function printsOf(texts: readonly string[], names: readonly string[]): Set<number> {
  const prints = new Set<number>();
  for (const text of texts) {
    const words = text.normalize('NFKC').toLowerCase().match(WORD) ?? [];
    for (let at = 0; at < words.length && (at === 0 || at + RUN <= words.length); at += 1) {
      prints.add(hash(words.slice(at, at + RUN).join(' ')));
    }
  }
  for (const name of names) prints.add(hash(`\n${name}`));
  return prints;
}

/**
 * The fingerprint of a text: its 8 smallest hashes, 4 characters each. They are a fair sample, so
 * the share of them in another text tells how much of this text stands there
 * (Broder, "On the resemblance and containment of documents", 1997).
 */
export function fingerprint(prints: ReadonlySet<number>): string {
  const smallest = [...prints].sort((a, b) => a - b).slice(0, SAMPLE);
  return smallest.map(digits).join('');
}

/** The hashes of a fingerprint. */
export function readFingerprint(written: string): number[] {
  return (written.match(/.{4}/g) ?? []).map((four) =>
    Array.from(four).reduce((value, digit) => value * 64 + DIGITS.indexOf(digit), 0),
  );
}

const WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const RUN = 3;
const SAMPLE = 8;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function digits(print: number): string {
  return [18, 12, 6, 0].map((shift) => DIGITS[(print >>> shift) & 63]).join('');
}

/** 24 bits: FNV-1a 32 over UTF-16, then MurmurHash3's last mix, since the smallest are kept. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  }
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 8;
}
