import { isDull } from './stop-words.ts';

/**
 * The names in a text that their spelling tells: of capitals alone (IOMMU, the plural VMs as VM),
 * with a capital inside (gVisor, OverlayFS), also as parts of a compound (SR-IOV, C-LSTM). Numerals
 * such as III are none.
 */
export function latinNames(text: string): string[] {
  return tokensOf(text)
    .filter(isName)
    .map((name) => name.replace(PLURAL, ''));
}

function isName(token: string): boolean {
  if (token.length > LONGEST || ROMAN.test(token) || isDull(token)) return false;
  const parts = token.split(/[^\p{L}\p{N}]+/u);
  return parts.some((part) => CAPITALS.test(part) || INNER.test(part));
}

/** The words of a text that say something: of three letters or more, and not dull. */
export function latinWords(text: string): string[] {
  return tokensOf(text).filter((token) => /^\p{L}{3}/u.test(token) && !isDull(token));
}

function tokensOf(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

/** Longer ones are identifiers and hashes. */
const LONGEST = 32;

const LETTER = String.raw`[\p{Script=Latin}\p{N}]`;
const TOKEN = new RegExp(
  String.raw`(?<![\p{Script=Latin}\p{N}@/\\._-])${LETTER}+(?:[-&']${LETTER}+)*(?![\p{Script=Latin}\p{N}@/\\_])`,
  'gu',
);
const CAPITALS = /^\p{Lu}{2}[\p{Lu}\p{N}]*s?$/u;
const PLURAL = /(?<=\p{Lu}{2})s$/u;
const INNER = /^\p{L}[\p{L}\p{N}]*\p{Ll}\p{N}*\p{Lu}|^\p{Ll}\p{Lu}|^\p{Lu}{2,}\p{Ll}{2}/u;
const ROMAN = /^[IVX]+$/;
