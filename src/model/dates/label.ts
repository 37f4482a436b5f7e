import { splitWrittenId } from '../written-id.ts';

/**
 * Removes from the edges of a label what joined it to the date: separators, and a closing bracket
 * that was opened before the date. An id at the end, `{#id}`, is removed too.
 */
export function trimLabel(text: string): string {
  return trimEdges(splitWrittenId(text).text);
}

/** Removes a pair of brackets around the whole label. */
export function unwrapLabel(label: string): string {
  return isWrapped(label) ? trimEdges(label.slice(1, -1)) : label;
}

const SEPARATORS = new Set(' \t\u3000\u00a0:：,，、;；|｜·~～=_*-–—―/／>→');
const OPENERS = new Set('(（[【［「『《〔');
const CLOSERS = new Set(')）]】］」』》〕');

function trimEdges(text: string): string {
  let [start, end] = [0, text.length];
  const isEdge = (index: number) => SEPARATORS.has(text.charAt(index));
  // A dot directly after the date ends it. A dot before a word belongs to the word: .NET.
  if (/^[.。](?![\w])/.test(text)) start = 1;
  while (start < end && (isEdge(start) || CLOSERS.has(text.charAt(start)))) start += 1;
  let unopened = 0;
  for (let index = start; index < end; index += 1) {
    if (OPENERS.has(text.charAt(index))) unopened -= 1;
    if (CLOSERS.has(text.charAt(index))) unopened += 1;
  }
  for (; end > start; end -= 1) {
    const isUnopened = unopened > 0 && CLOSERS.has(text.charAt(end - 1));
    if (!isUnopened && !isEdge(end - 1)) break;
    if (isUnopened) unopened -= 1;
  }
  return text.slice(start, end);
}

function isWrapped(text: string): boolean {
  if (!OPENERS.has(text.charAt(0))) return false;
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (OPENERS.has(text.charAt(index))) depth += 1;
    if (CLOSERS.has(text.charAt(index))) depth -= 1;
    if (depth === 0) return index === text.length - 1;
  }
  return false;
}
