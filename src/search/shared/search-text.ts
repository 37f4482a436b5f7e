/**
 * Converts a text to the form that is indexed and that results show: letters and symbols in NFKC,
 * single spaces, no invisible characters. Punctuation is kept as written, because full-width
 * punctuation belongs to Chinese text; only full-width signs that occur inside names (`－`, `／`,
 * `＿`) become ASCII.
 */
export function toSearchText(text: string): string {
  return text
    .toWellFormed()
    .replace(SPACE_IN_HAN, '')
    .replace(/\s+/gu, ' ')
    .replace(INVISIBLE, '')
    .replace(HYPHEN, '-')
    .replace(SIGN_IN_NAMES, toNfkc)
    .replace(ALL_BUT_PUNCTUATION, toNfkc)
    .trim();
}

/** Spaces that nobody types, between Han characters: a text is found without them. */
const SPACE_IN_HAN = /(?<=\p{sc=Han})[\u00a0\u2000-\u200a\u202f\u205f\u3000]+(?=\p{sc=Han})/gu;
const HYPHEN = /[\u2010-\u2012]/g;
// Among others U+2060, which the index uses for white space between Han characters.
const INVISIBLE = /[\p{Cc}\u00ad\u200b\u2060\ufeff]/gu;
const SIGN_IN_NAMES = /[＂＃％＆＇＊－．／＠＼＿]/gu;
const ALL_BUT_PUNCTUATION = /[^\p{P}\p{Z}]+/gu;

function toNfkc(text: string): string {
  return text.normalize('NFKC');
}
