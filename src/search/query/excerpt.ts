import { foldText, placesOf } from './fold.ts';

/** Plain text around a match; `marks` are the matches as offsets in `text`, in order, apart. */
export type Excerpt = { text: string; marks: [start: number, end: number][] };

/**
 * The stretch of a text, at most `length` characters and an ellipsis at either end, that holds most
 * of the given words, with all matches in it. Letter case does not count. Without any match it is
 * the beginning of the text. It gives plain text: nothing in it is markup.
 */
export function excerptOf(text: string, words: readonly string[], length = 120): Excerpt {
  const marks = matchesOf(text, words);
  const start = windowStart(text, marks, length);
  const end = cutBefore(text, Math.min(text.length, start + length), start);
  const head = start > 0 ? '…' : '';
  const tail = end < text.length ? '…' : '';
  const shift = head.length - start;
  return {
    text: head + text.slice(start, end) + tail,
    marks: marks
      .filter((mark) => mark.start < end && mark.end > start)
      .map((mark) => [Math.max(mark.start, start) + shift, Math.min(mark.end, end) + shift]),
  };
}

type Mark = { start: number; end: number; words: Set<string> };

/** Where the words stand in a text: overlapping and touching ones are one. */
function matchesOf(text: string, words: readonly string[]): Mark[] {
  const folded = foldText(text);
  const found = [...new Set(words)].flatMap((word) =>
    placesOf(foldText(word).text, folded).map(([start, end]): Mark => ({
      start,
      end,
      words: new Set([word]),
    })),
  );
  const merged: Mark[] = [];
  for (const mark of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last === undefined || mark.start > last.end) merged.push(mark);
    else {
      last.end = Math.max(last.end, mark.end);
      last.words = last.words.union(mark.words);
    }
  }
  return merged;
}

/** Begins a third of the length before the match that has most different words after it. */
function windowStart(text: string, marks: readonly Mark[], length: number): number {
  let best = { start: 0, words: 0 };
  for (const [index, { start }] of marks.entries()) {
    const words = new Set<string>();
    for (const mark of marks.slice(index, index + NEIGHBOURS)) {
      if (mark.end > start + (length * 2) / 3) break;
      for (const word of mark.words) words.add(word);
    }
    if (words.size > best.words) best = { start, words: words.size };
  }
  if (text.length <= length) return 0;
  const wanted = Math.min(best.start - Math.floor(length / 3), text.length - length);
  if (wanted <= 0) return 0;
  let start = cutAfter(text, wanted, best.start);
  while (start < best.start && BETWEEN.test(text.charAt(start))) start += 1;
  return start;
}

/** What no excerpt begins with. */
const BETWEEN = /[\s·,.;:，。、；：！？…]/u;

/** Matches looked at from each one; keeps a text that is all matches linear. */
const NEIGHBOURS = 40;

/** The nearest word boundary at or after an offset, but not after `most`. */
function cutAfter(text: string, from: number, most: number): number {
  let at = from;
  while (at < Math.min(most, from + WORD) && insideWord(text, at)) at += 1;
  return insideWord(text, at) && isLowSurrogate(text, from) ? from - 1 : at;
}

function cutBefore(text: string, from: number, least: number): number {
  let at = from;
  while (at > Math.max(least, from - WORD) && insideWord(text, at)) at -= 1;
  if (!insideWord(text, at)) return at;
  return isLowSurrogate(text, from) ? from - 1 : from;
}

/** Longest word that is kept whole. */
const WORD = 24;

function insideWord(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  return (
    isLowSurrogate(text, at) || (LATIN.test(text.charAt(at - 1)) && LATIN.test(text.charAt(at)))
  );
}

const LATIN = /[\p{Script=Latin}\p{N}]/u;

function isLowSurrogate(text: string, at: number): boolean {
  return /[\udc00-\udfff]/.test(text.charAt(at));
}
