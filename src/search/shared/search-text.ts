/**
 * Converts a text to the form that is indexed and that results show: letters and symbols in NFKC,
 * single spaces, no invisible characters. Punctuation is kept as written, because full-width
 * punctuation belongs to Chinese text; only full-width symbols that occur inside names (`－`, `／`,
 * `＿`) become ASCII.
 */
export function toSearchText(text: string): string {
  return text
    .toWellFormed()
    .replace(SPACE_IN_HAN, '')
    .replace(/\s+/gu, ' ')
    .replace(INVISIBLE, '')
    .replace(HYPHEN, '-')
    .replace(FULL_WIDTH_IN_NAMES, toNfkc)
    .replace(ALL_BUT_PUNCTUATION, toNfkc)
    .trim();
}

/** Special spaces between Han characters. They are removed, because queries don't contain them. */
const SPACE_IN_HAN = /(?<=\p{sc=Han})[\u00a0\u2000-\u200a\u202f\u205f\u3000]+(?=\p{sc=Han})/gu;
const HYPHEN = /[\u2010-\u2012]/g;
// These include U+2060, which the index uses for white space between Han characters.
const INVISIBLE = /[\p{Cc}\u00ad\u200b\u2060\ufeff]/gu;
const FULL_WIDTH_IN_NAMES = /[＂＃％＆＇＊－．／＠＼＿]/gu;
const ALL_BUT_PUNCTUATION = /[^\p{P}\p{Z}]+/gu;

function toNfkc(text: string): string {
  return text.normalize('NFKC');
}
