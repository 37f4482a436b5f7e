/**
 * Text as it is indexed and as results show it: compatible forms made one (NFKC), white space to
 * single spaces, invisible characters left out. Punctuation keeps its form, so that Chinese reads
 * as it was written; only full-width signs that stand inside names (`－`, `／`, `＿`) become ASCII.
 */
export function searchText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\s+/gu, ' ')
    .replace(INVISIBLE, '')
    .replace(SIGN_IN_NAMES, normal)
    .replace(ALL_BUT_PUNCTUATION, normal)
    .trim();
}

// Zero-width space and word joiner have a meaning of their own in the index.
const INVISIBLE = /[\p{Cc}\u00ad\u200b\u2060\ufeff]/gu;
const SIGN_IN_NAMES = /[＂＃％＆＇＊－．／＠＼＿]/gu;
const ALL_BUT_PUNCTUATION = /[^\p{P}\p{Z}]+/gu;

function normal(text: string): string {
  return text.normalize('NFKC');
}
