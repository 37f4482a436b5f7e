import { occurrencesOf, toMatchText } from './match-text.ts';

/** Plain text around a match. `matches` are offsets in `text`, in order and without overlaps. */
export type Excerpt = { text: string; matches: [start: number, end: number][] };

/**
 * Returns the excerpt of a text that contains most of the given words: at most `length` characters,
 * with an ellipsis at each end that was cut. Ignores letter case. If nothing matches, returns the
 * beginning of the text. The result is plain text, never markup.
 */
export function matchExcerpt(text: string, words: readonly string[], length = 120): Excerpt {
  const matches = matchesIn(text, words);
  const start = excerptStart(text, matches, length);
  const end = cutBefore(text, Math.min(text.length, start + length), start);
  const head = start > 0 ? '…' : '';
  const tail = end < text.length ? '…' : '';
  const shift = head.length - start;
  return {
    text: head + text.slice(start, end) + tail,
    matches: matches
      .filter((match) => match.start < end && match.end > start)
      .map((match) => [Math.max(match.start, start) + shift, Math.min(match.end, end) + shift]),
  };
}

type Match = { start: number; end: number; words: Set<string> };

/** Returns the matches of all words in order. Overlapping and adjacent matches are merged. */
function matchesIn(text: string, words: readonly string[]): Match[] {
  const matchText = toMatchText(text);
  const matches = [...new Set(words)].flatMap((word) =>
    occurrencesOf(toMatchText(word).text, matchText).map(([start, end]): Match => ({
      start,
      end,
      words: new Set([word]),
    })),
  );
  const merged: Match[] = [];
  for (const match of matches.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last === undefined || match.start > last.end) merged.push(match);
    else {
      last.end = Math.max(last.end, match.end);
      for (const word of match.words) last.words.add(word);
    }
  }
  return merged;
}

/** Returns a position before the match that most different words follow, by a third of the length. */
function excerptStart(text: string, matches: readonly Match[], length: number): number {
  if (text.length <= length) return 0;
  let best = { start: 0, words: 0 };
  for (const [index, { start }] of matches.entries()) {
    const words = new Set<string>();
    for (const match of matches.slice(index, index + MAX_COMPARED)) {
      if (match.end > start + (length * 2) / 3) break;
      for (const word of match.words) words.add(word);
    }
    if (words.size > best.words) best = { start, words: words.size };
  }
  const wanted = Math.min(best.start - Math.floor(length / 3), text.length - length);
  if (wanted <= 0) return 0;
  let start = cutAfter(text, wanted, best.start);
  while (start < best.start && SEPARATOR.test(text.charAt(start))) start += 1;
  return start;
}

/** Characters that an excerpt does not begin with. */
const SEPARATOR = /[\s·,.;:，。、；：！？…]/u;

/** Matches that are compared with each match. The limit keeps the time linear in the text. */
const MAX_COMPARED = 40;

/** Returns the nearest word boundary at or after an offset, but not after `most`. */
function cutAfter(text: string, from: number, most: number): number {
  let at = from;
  while (at < Math.min(most, from + LONGEST_WORD) && isInsideWord(text, at)) at += 1;
  return isInsideWord(text, at) && isLowSurrogate(text, from) ? from - 1 : at;
}

/** Returns the nearest word boundary at or before an offset, but not before `least`. */
function cutBefore(text: string, from: number, least: number): number {
  let at = from;
  while (at > Math.max(least, from - LONGEST_WORD) && isInsideWord(text, at)) at -= 1;
  if (!isInsideWord(text, at)) return at;
  return isLowSurrogate(text, from) ? from - 1 : from;
}

/** Length of the longest word that is not cut. */
const LONGEST_WORD = 24;

function isInsideWord(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  return (
    isLowSurrogate(text, at) || (LATIN.test(text.charAt(at - 1)) && LATIN.test(text.charAt(at)))
  );
}

const LATIN = /[\p{Script=Latin}\p{N}]/u;

function isLowSurrogate(text: string, at: number): boolean {
  return /[\udc00-\udfff]/.test(text.charAt(at));
}
