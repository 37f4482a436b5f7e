/** Text for matching. `original` returns what was written between two of its indices. */
export type NormalizedText = { text: string; original: (from: number, to?: number) => string };

/**
 * Replaces the variants of a character with one of them: full-width characters, dashes, tildes and
 * slashes. White space becomes a single space, and invisible characters are dropped.
 */
export function normalizeText(written: string): NormalizedText {
  if (!VARIANT.test(written)) {
    return { text: written, original: (from, to) => written.slice(from, to).trim() };
  }
  const kept: string[] = [];
  const offsets: number[] = [];
  for (let offset = 0; offset < written.length; offset += 1) {
    const character = normalized(written.charAt(offset));
    if (character === '' || (character === ' ' && (kept.at(-1) ?? ' ') === ' ')) continue;
    kept.push(character);
    offsets.push(offset);
  }
  const offsetOf = (index: number) => offsets[index] ?? written.length;
  return {
    text: kept.join(''),
    original: (from, to = offsets.length) => written.slice(offsetOf(from), offsetOf(to)).trim(),
  };
}

/** Matches a sticky pattern at one index of a text. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Returns the index after the match of a sticky pattern at one index. Null if it does not match. */
export function endOfMatch(pattern: RegExp, text: string, at: number): number | null {
  return matchAt(pattern, text, at) && pattern.lastIndex;
}

/** Zero-width spaces, word joiners, direction marks and the byte order mark. */
const INVISIBLE = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;
const DASH = /[\u2010-\u2015\u2212]/;

const SIGNS: Readonly<Record<string, string>> = {
  '⁄': '/',
  '∕': '/',
  '。': '.',
  '〜': '~',
  '∼': '~',
  '【': '[',
  '】': ']',
  '〔': '[',
  '〕': ']',
};

/** Matches where a text is not normalized. Most texts are. */
const VARIANT = new RegExp(
  [
    String.raw`^ | {2}|[^\S ]|[\0-\x1f\uff01-\uff5e${Object.keys(SIGNS).join('')}]`,
    INVISIBLE.source,
    DASH.source,
  ].join('|'),
);

function normalized(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x80) return code <= 0x20 ? ' ' : character;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (INVISIBLE.test(character)) return '';
  if (DASH.test(character)) return '-';
  if (/\s/.test(character)) return ' ';
  return SIGNS[character] ?? character;
}
