/**
 * Returns whether a parser would take too long for the text of one paragraph, heading or row.
 *
 * A parser needs more than linear time for some texts: it compares each `*` with those before it, and
 * reads from each `<!--` to the end of the paragraph if nothing closes it. The number of such steps is
 * estimated from the markers in the text, and must not exceed a multiple of its length. Real notes stay
 * far below that.
 */
export function isCostly(text: string): boolean {
  // Such a short text can't exceed the budget.
  if (text.length ** 2 <= FREE_STEPS) return false;
  return inlineSteps(text) > FREE_STEPS + STEPS_PER_CHARACTER * text.length;
}

const FREE_STEPS = 200_000;
const STEPS_PER_CHARACTER = 200;

/** Returns whether no paragraph of a text can be too costly, whatever its blocks are. */
export function fitsAnyBudget(text: string): boolean {
  return !hasManyCells(text) && inlineSteps(text) <= FREE_STEPS;
}

/** Returns how many steps a parser takes at most, in addition to reading each character a few times. */
function inlineSteps(text: string): number {
  const markers = Array.from(text.matchAll(MARKERS), ({ 0: marker, index }) => ({ marker, index }));
  return emphasisSteps(markers, text) + searchSteps(markers, text) + bracketSteps(text);
}

type Marker = { marker: string; index: number };

/** A parser looks back from each `*` over all markers before it. */
function emphasisSteps(markers: readonly Marker[], text: string): number {
  let emphasis = 0;
  for (const { marker, index } of markers) {
    if (!/^[*_~]/.test(marker)) continue;
    const isInWord = /\w_+\w/.test(text.slice(index - 1, index + marker.length + 1));
    if (!isInWord) emphasis += marker.length;
  }
  return emphasis * markers.length;
}

/** From each marker that another one could close, a parser reads on to that one, or to the end. */
function searchSteps(markers: readonly Marker[], text: string): number {
  let steps = 0;
  const next = new Map<string, number>();
  for (const { marker, index } of markers.toReversed()) {
    const closer = closerOf(marker);
    if (closer !== null) steps += (next.get(closer) ?? text.length) - index;
    next.set(marker, index);
  }
  return steps;
}

/**
 * A parser looks back from each `]`, and from each line break and word inside brackets, to where they
 * begin. It looks back over some lines and brackets in any case.
 */
function bracketSteps(text: string): number {
  const open: number[] = [];
  let [steps, seen, lines, closers] = [0, 0, 0, 0];
  for (const [marker] of text.matchAll(BRACKETS)) {
    seen += 1;
    if (marker === '[') open.push(seen);
    else if (marker === ']') steps += 4 * (seen - (open.pop() ?? 0));
    else if (open.length > 0) steps += seen - (open[0] ?? 0);
    if (marker === '\n') lines += 1;
    if (marker === ']') closers += 1;
  }
  return steps + (lines ** 2 + closers ** 2) / 4;
}

const BRACKETS = /(?<!\\)[[\]]|\n|(?<![\w.+-])\w/g;

/** Returns whether a row of a table has more cells than a parser can read in time. */
export function hasManyCells(row: string): boolean {
  return row.split('|').length > MAX_CELLS;
}

const MAX_CELLS = 500;

/** Markers that begin or end markup, except after a backslash. */
const MARKERS =
  /(?<!\\)(?:\*+|_+|~+|`+|\$+|%%|!?\[|\]|<!--|-->|<!\[CDATA\[|\]\]>|<\?|\?>|<[!/]?[a-z]|[<>&"'\n])/giu;

/** Returns the marker to which a parser reads from this one; null if none closes it. */
function closerOf(marker: string): string | null {
  if (marker === '<!--') return '-->';
  if (marker === '<?') return '?>';
  if (marker.startsWith('<![')) return ']]>';
  if (marker.startsWith('<')) return '>';
  return /^[`$%"']/.test(marker) ? marker : null;
}
