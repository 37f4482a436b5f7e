/**
 * Hashes every run of three words in the texts; a Han character counts as a word, and a shorter
 * text as one run. Each of the `names` is hashed as a whole. Text that is added later adds hashes
 * and removes few.
 */
export function textHashes(texts: readonly string[], names: readonly string[]): Set<number> {
  const hashes = new Set<number>();
  for (const text of texts) {
    const words = text.normalize('NFKC').toLowerCase().match(WORD) ?? [];
    for (
      let at = 0;
      at < words.length && (at === 0 || at + WORDS_PER_RUN <= words.length);
      at += 1
    ) {
      hashes.add(hash(words.slice(at, at + WORDS_PER_RUN).join(' ')));
    }
  }
  for (const name of names) hashes.add(hash(`\n${name}`));
  return hashes;
}

/**
 * Returns the fingerprint of a text: its 8 smallest hashes, 4 characters each. They are a fair
 * sample, so the share of them in another text estimates how much of this text it contains (Broder,
 * "On the resemblance and containment of documents", 1997).
 */
export function fingerprint(hashes: ReadonlySet<number>): string {
  const smallest = [...hashes].sort((a, b) => a - b).slice(0, HASHES_PER_TEXT);
  return smallest.map(digits).join('');
}

/** Returns the hashes in a fingerprint. */
export function readFingerprint(written: string): number[] {
  return (written.match(/.{4}/g) ?? []).map((four) =>
    Array.from(four).reduce((value, digit) => value * 64 + DIGITS.indexOf(digit), 0),
  );
}

/** Returns the share of a fingerprint's hashes in a text, 0 to 1; 0 for an empty fingerprint. */
export function shareIn(written: string, hashes: ReadonlySet<number>): number {
  const sample = readFingerprint(written);
  return sample.length === 0 ? 0 : sample.filter((each) => hashes.has(each)).length / sample.length;
}

/** An item whose text contains a share of a fingerprint's hashes. */
type Hit<Item> = {
  item: Item;
  count: number;
  share: number;
  /** Whether one of the hashes occurs in no other text of the index. */
  isUnique: boolean;
};

/**
 * Finds the texts that contain a fingerprint. It ignores hashes that more than 50 texts share: they
 * identify nothing and would make the search more than linear.
 */
export class FingerprintIndex<Item> {
  readonly #itemsByHash = new Map<number, Item[]>();

  constructor(texts: Iterable<readonly [Item, ReadonlySet<number>]>) {
    for (const [item, hashes] of texts) {
      for (const each of hashes) {
        const items = this.#itemsByHash.get(each);
        if (items === undefined) this.#itemsByHash.set(each, [item]);
        else if (items.length <= MAX_TEXTS_OF_HASH) items.push(item);
      }
    }
  }

  /** Returns the items with at least half of a fingerprint, those with most of it first. */
  search(written: string): Hit<Item>[] {
    const sample = readFingerprint(written);
    const hits = new Map<Item, Hit<Item>>();
    for (const each of sample) {
      const items = this.#itemsByHash.get(each) ?? [];
      if (items.length > MAX_TEXTS_OF_HASH) continue;
      for (const item of items) {
        const hit = hits.get(item) ?? { item, count: 0, share: 0, isUnique: false };
        hit.count += 1;
        hit.share = hit.count / sample.length;
        hit.isUnique ||= items.length === 1;
        hits.set(item, hit);
      }
    }
    return [...hits.values()].filter(({ share }) => share >= 0.5).sort((a, b) => b.share - a.share);
  }
}

const WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const WORDS_PER_RUN = 3;
const HASHES_PER_TEXT = 8;
const MAX_TEXTS_OF_HASH = 50;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function digits(value: number): string {
  return [18, 12, 6, 0].map((shift) => DIGITS[(value >>> shift) & 63]).join('');
}

/**
 * Returns 24 bits: FNV-1a 32 over UTF-16, then MurmurHash3's last mix, because the smallest hashes
 * are kept.
 */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  }
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 8;
}
