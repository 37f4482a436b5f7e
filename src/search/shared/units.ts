/**
 * The smallest piece of text that can be searched; it takes one position in the index.
 *
 * - `character`: one letter of a script without spaces (Han, kana, Hangul, Thai …)
 * - `word`: a run of other letters and digits
 * - `sign`: any other character
 * - `gap`: the white space between two `character` units, which the index would lose otherwise
 */
export type Unit = {
  kind: 'character' | 'word' | 'sign' | 'gap';
  text: string;
  start: number;
  end: number;
};

/**
 * Splits a text from `toSearchText` into units, in order. `text` is in lower case; `start` and `end`
 * are UTF-16 offsets. A gap has no length in the text, and its `text` is {@link GAP}.
 */
export function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  for (const { 0: matched, index: start } of text.matchAll(UNIT)) {
    const kind = CHARACTER.test(matched) ? 'character' : WORD.test(matched) ? 'word' : 'sign';
    const previous = units.at(-1);
    if (kind === 'character' && previous?.kind === 'character' && previous.end < start) {
      units.push({ kind: 'gap', text: GAP, start, end: start });
    }
    units.push({ kind, text: matched.toLowerCase(), start, end: start + matched.length });
  }
  return units;
}

/** Returns whether the index can find a unit. Of all other units it keeps only the position. */
export function isIndexed({ kind, text }: Unit): boolean {
  return kind !== 'sign' || INDEXED_SIGNS.includes(text) || SYMBOL.test(text);
}

/**
 * Groups the indexed units of a query into phrases. A unit that is not indexed ends a phrase. So does
 * a sign next to a `character` unit if the notes may contain its full-width form instead.
 */
export function indexedPieces(units: readonly Unit[]): Unit[][] {
  const pieces: Unit[][] = [[]];
  for (const [index, unit] of units.entries()) {
    const neighbours = [units[index - 1], units[index + 1]];
    const isTwin =
      TWINS.includes(unit.text) && neighbours.some((other) => other?.kind === 'character');
    if (isIndexed(unit) && !isTwin) pieces.at(-1)?.push(unit);
    else pieces.push([]);
  }
  return pieces.filter(({ length }) => length > 0);
}

/** Joins units with spaces, which is how Pagefind expects a phrase. */
export function phraseOf(units: readonly Unit[]): string {
  return units.map(({ text }) => text).join(' ');
}

/** Word joiner: takes a position in the index but no space where the text is shown. */
export const GAP = '\u2060';

/** Punctuation that is indexed like words, so that `C++` and `SR-IOV` are phrases. So are symbols. */
export const INDEXED_SIGNS = `-_./'+#&:@=%~!?()[]{}<>*,;$^|\\\`’–`;

/** Signs that Chinese text replaces by full-width forms, which are not indexed. */
const TWINS = ',:;!?()';

const SPACELESS = ['Han', 'Hiragana', 'Katakana', 'Hangul', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map((script) => String.raw`\p{Script=${script}}`)
  .join('');
const LETTER = String.raw`(?![\p{M}\p{P}\p{S}])[${SPACELESS}ー]`;
const UNIT = new RegExp(String.raw`${LETTER}\p{M}*|(?:(?!${LETTER})[\p{L}\p{N}]\p{M}*)+|\S`, 'gu');
const CHARACTER = new RegExp(`^${LETTER}`, 'u');
const WORD = /^[\p{L}\p{N}]/u;
const SYMBOL = /^\p{S}/u;
