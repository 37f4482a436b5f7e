import { isStopWord } from './stop-words.ts';

/**
 * Returns the names in a text that are recognised by their capitals: all capitals (IOMMU; the
 * plural VMs as VM) or a capital inside (gVisor, OverlayFS), also as part of a compound (SR-IOV,
 * C-LSTM). Roman numerals are not names.
 */
export function latinNames(text: string): string[] {
  return tokensOf(text)
    .filter(isName)
    .map((name) => name.replace(PLURAL, ''));
}

/** Returns the words of a text that have three letters or more and are not stop words. */
export function latinWords(text: string): string[] {
  return tokensOf(text).filter((token) => /^\p{L}{3}/u.test(token) && !isStopWord(token));
}

function isName(token: string): boolean {
  if (token.length > LONGEST || ROMAN.test(token) || isStopWord(token)) return false;
  const parts = token.split(/[^\p{L}\p{N}]+/u);
  return parts.some((part) => ALL_CAPITALS.test(part) || INNER_CAPITAL.test(part));
}

function tokensOf(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

/** Longer tokens are identifiers and hashes. */
const LONGEST = 32;

const LETTER = String.raw`[\p{Script=Latin}\p{N}]`;
const TOKEN = new RegExp(
  String.raw`(?<![\p{Script=Latin}\p{N}@/\\._-])${LETTER}+(?:[-&']${LETTER}+)*(?![\p{Script=Latin}\p{N}@/\\_])`,
  'gu',
);
const ALL_CAPITALS = /^\p{Lu}{2}[\p{Lu}\p{N}]*s?$/u;
const PLURAL = /(?<=\p{Lu}{2})s$/u;
const INNER_CAPITAL = /^\p{L}[\p{L}\p{N}]*\p{Ll}\p{N}*\p{Lu}|^\p{Ll}\p{Lu}|^\p{Lu}{2,}\p{Ll}{2}/u;
const ROMAN = /^[IVX]+$/;
