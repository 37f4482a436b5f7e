import { readNumber } from '../dates/numerals.ts';

/**
 * Order of paths as people count, for `sort`: folder by folder, numbers by their value, Chinese
 * numerals too, so that 第九次 stands before 第十次, and `Meeting 2` before `Meeting 12`.
 */
export function byCount(a: string, b: string): number {
  const [tokensA, tokensB] = [tokensOf(a), tokensOf(b)];
  for (const [index, tokenA] of tokensA.entries()) {
    const tokenB = tokensB[index];
    if (tokenB === undefined) return 1;
    const order = compare(tokenA, tokenB);
    if (order !== 0) return order;
  }
  if (tokensA.length < tokensB.length) return -1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Numbers, the sign between folders, and the text between these. */
const TOKEN = /\d+|[零〇一二三四五六七八九十]+|\/|[^\d零〇一二三四五六七八九十/]+/gu;

function tokensOf(path: string): (string | number)[] {
  return Array.from(path.matchAll(TOKEN), ([token]) => {
    const value = readNumber(token);
    return Number.isNaN(value) ? token : value;
  });
}

/** A number stands before text, and the end of a folder's name before all that goes on. */
function compare(a: string | number, b: string | number): number {
  if (a === b) return 0;
  if (a === '/' || b === '/') return a === '/' ? -1 : 1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'number' || typeof b === 'number') return typeof a === 'number' ? -1 : 1;
  return a < b ? -1 : 1;
}
