import { pinyin } from 'pinyin-pro';
import { oncePerText } from './once-per-text.ts';
import { romanized } from './romanized.ts';

/**
 * Returns the ASCII name of a heading for anchors and addresses: words of `a–z0–9` joined by single
 * hyphens, never empty, at most 60 characters. `docs/urls.md` describes the rules.
 */
export function slug(heading: string): string {
  const words = romanized(heading.normalize('NFKC'))
    .replace(LANGUAGE, (name) => LANGUAGES.get(name.toLowerCase()) ?? name)
    .replace(/\p{Script=Han}+/gu, (run) => `-${syllables(run).join('-')}-`)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ßøæœđł]/giu, (letter) => LETTERS.get(letter.toLowerCase()) ?? letter)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return cutSlug(words) || nameless(heading);
}

/**
 * Shortens a slug to at most `max` characters. Cuts at the last hyphen at or before index `max`, or
 * at `max` if it has no hyphen.
 */
export function cutSlug(slug: string, max = 60): string {
  if (slug.length <= max) return slug;
  const hyphen = slug.lastIndexOf('-', max);
  return slug.slice(0, hyphen > 0 ? hyphen : max);
}

/**
 * Programming languages as whole words. Han characters may touch them, since Han text has no
 * spaces.
 */
const LANGUAGE = /(?<![\p{Script=Latin}\p{N}])(?:c\+\+|[cf]#)(?![\p{Script=Latin}\p{N}+#])/giu;

const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ['c++', 'c-plus-plus'],
  ['c#', 'c-sharp'],
  ['f#', 'f-sharp'],
]);

/** Latin letters without a decomposition in Unicode. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['ø', 'o'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['đ', 'd'],
  ['ł', 'l'],
]);

/**
 * Returns the toneless pinyin of a run; characters without pinyin stay as they are. Many headings contain
 * the same words.
 */
const syllables = oncePerText((run: string): string[] =>
  pinyin(run, { toneType: 'none', type: 'array', v: true }),
);

/** Names a heading without letters or digits that the slug can keep. */
function nameless(heading: string): string {
  return heading.trim() === '' ? 'section' : `section-${hash(heading)}`;
}

/** Returns the first 24 bits of FNV-1a 32 over UTF-8 as 6 hex digits. */
function hash(text: string): string {
  let state = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    state = Math.imul(state ^ byte, 0x01000193);
  }
  return (state >>> 8).toString(16).padStart(6, '0');
}
