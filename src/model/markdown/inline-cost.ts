/**
 * Returns whether a parser would take too long for the text of one paragraph, heading or row.
 *
 * A parser needs more than linear time for some texts: it compares each `*` with those before it, and
 * reads from each `<!--` to the end of the paragraph if nothing closes it. The number of such steps is
 * estimated from the signs in the text, and must not exceed a multiple of its length. A text that
 * somebody has written stays far below that.
 */
export function isCostly(text: string): boolean {
  // A text with so few signs can't exceed the budget.
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
  const signs = Array.from(text.matchAll(SIGNS), ({ 0: sign, index }) => ({ sign, index }));
  return emphasisSteps(signs, text) + searchSteps(signs, text) + bracketSteps(text);
}

type Sign = { sign: string; index: number };

/** A parser looks back from each `*` over all signs before it. */
function emphasisSteps(signs: readonly Sign[], text: string): number {
  let emphasis = 0;
  for (const { sign, index } of signs) {
    if (!/^[*_~]/.test(sign)) continue;
    const isInWord = /\w_+\w/.test(text.slice(index - 1, index + sign.length + 1));
    if (!isInWord) emphasis += sign.length;
  }
  return emphasis * signs.length;
}

/** From each sign that something could close, a parser reads on to it, or to the end. */
function searchSteps(signs: readonly Sign[], text: string): number {
  let steps = 0;
  const next = new Map<string, number>();
  for (const { sign, index } of signs.toReversed()) {
    const closer = closerOf(sign);
    if (closer !== null) steps += (next.get(closer) ?? text.length) - index;
    next.set(sign, index);
  }
  return steps;
}

/**
 * A parser looks back from each `]`, and from each line end and word inside brackets, to where they
 * begin. It looks back over some lines and brackets in any case.
 */
function bracketSteps(text: string): number {
  const open: number[] = [];
  let [steps, seen, lines, closers] = [0, 0, 0, 0];
  for (const [sign] of text.matchAll(BRACKETS)) {
    seen += 1;
    if (sign === '[') open.push(seen);
    else if (sign === ']') steps += 4 * (seen - (open.pop() ?? 0));
    else if (open.length > 0) steps += seen - (open[0] ?? 0);
    if (sign === '\n') lines += 1;
    if (sign === ']') closers += 1;
  }
  return steps + (lines ** 2 + closers ** 2) / 4;
}

const BRACKETS = /(?<!\\)[[\]]|\n|(?<![\w.+-])\w/g;

/** Returns whether a row of a table has more cells than a parser can read in time. */
export function hasManyCells(row: string): boolean {
  return row.split('|').length > MAX_CELLS;
}

const MAX_CELLS = 500;

/** Signs that begin or end something, except after a backslash. */
const SIGNS =
  /(?<!\\)(?:\*+|_+|~+|`+|\$+|%%|!?\[|\]|<!--|-->|<!\[CDATA\[|\]\]>|<\?|\?>|<[!/]?[a-z]|[<>&"'\n])/giu;

/** Returns the sign to which a parser reads from this one. */
function closerOf(sign: string): string | null {
  if (sign === '<!--') return '-->';
  if (sign === '<?') return '?>';
  if (sign.startsWith('<![')) return ']]>';
  if (sign.startsWith('<')) return '>';
  return /^[`$%"']/.test(sign) ? sign : null;
}
