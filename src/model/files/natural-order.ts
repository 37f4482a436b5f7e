import { readNumber } from '../dates/numerals.ts';

/**
 * Compares two paths in natural order, for `sort`: folder by folder, with numbers compared by
 * value. Unlike `Intl.Collator`, it also reads Chinese numerals: 第九次 comes before 第十次.
 */
export function compareNaturally(a: string, b: string): number {
  const [tokensA, tokensB] = [tokensOf(a), tokensOf(b)];
  for (const [index, tokenA] of tokensA.entries()) {
    const tokenB = tokensB[index];
    if (tokenB === undefined) return 1;
    const order = compareTokens(tokenA, tokenB);
    if (order !== 0) return order;
  }
  if (tokensA.length < tokensB.length) return -1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A number, the slash between two folders, or the text between these. */
const TOKEN = /\d+|[零〇一二三四五六七八九十]+|\/|[^\d零〇一二三四五六七八九十/]+/gu;

function tokensOf(path: string): (string | number)[] {
  return Array.from(path.matchAll(TOKEN), ([token]) => {
    const value = readNumber(token);
    return Number.isNaN(value) ? token : value;
  });
}

/** Compares two tokens: the end of a folder's name comes first, then numbers, then text. */
function compareTokens(a: string | number, b: string | number): number {
  if (a === b) return 0;
  if (a === '/' || b === '/') return a === '/' ? -1 : 1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'number' || typeof b === 'number') return typeof a === 'number' ? -1 : 1;
  return a < b ? -1 : 1;
}
