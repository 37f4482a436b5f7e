/**
 * The smallest piece of text that can be searched; it takes one position in the index.
 *
 * - `character`: one letter of a script without spaces (Han, kana, Hangul, Thai …), or one mark on it
 * - `word`: a run of other letters and digits
 * - `symbol`: any other character
 * - `gap`: the white space between two `character` units, which no phrase without it matches
 */
export type Unit = {
  kind: 'character' | 'word' | 'symbol' | 'gap';
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
  for (const { 0: matched, 1: character, 2: word, index: start } of text.matchAll(UNIT)) {
    const kind = character !== undefined ? 'character' : word !== undefined ? 'word' : 'symbol';
    const previous = units.at(-1);
    if (kind === 'character' && previous?.kind === 'character' && previous.end < start) {
      units.push({ kind: 'gap', text: GAP, start, end: start });
    }
    units.push({ kind, text: matched.toLowerCase(), start, end: start + matched.length });
  }
  return units;
}

/** Returns whether a unit can be found. All other units only take a position. */
export function isIndexed({ kind, text }: Unit): boolean {
  return kind !== 'symbol' || INDEXED_PUNCTUATION.includes(text) || SYMBOL.test(text);
}

/**
 * Groups the indexed units of a query into phrases. A unit that is not indexed ends a phrase. So does
 * a symbol next to a `character` unit if the notes may contain its full-width form instead.
 */
export function indexedPieces(units: readonly Unit[]): Unit[][] {
  const pieces: Unit[][] = [[]];
  for (const [index, unit] of units.entries()) {
    if (isLookedUp(index, units)) pieces.at(-1)?.push(unit);
    else pieces.push([]);
  }
  return pieces.filter(({ length }) => length > 0);
}

/** Joins units with spaces, which is the form in which a phrase is looked up. */
export function phraseOf(units: readonly Unit[]): string {
  return units.map(({ text }) => text).join(' ');
}

/**
 * Returns the phrase of a whole text, in which any unit may be at the place of each symbol that is not
 * looked up. Such symbols at the ends are left out.
 */
export function wholePhraseOf(units: readonly Unit[]): string {
  const texts = units.map(({ text }, index) => (isLookedUp(index, units) ? text : ANY_UNIT));
  const first = texts.findIndex((text) => text !== ANY_UNIT);
  const last = texts.findLastIndex((text) => text !== ANY_UNIT);
  return texts.slice(Math.max(0, first), last + 1).join(' ');
}

/** What a phrase has at a place where any unit may be. */
export const ANY_UNIT = '';

function isLookedUp(index: number, units: readonly Unit[]): boolean {
  const unit = units[index];
  const neighbours = [units[index - 1], units[index + 1]];
  const isTwin =
    TWINS.includes(unit?.text ?? '') && neighbours.some((other) => other?.kind === 'character');
  return unit !== undefined && isIndexed(unit) && !isTwin;
}

/** Word joiner, which no text in the form of `toSearchText` contains. */
export const GAP = '\u2060';

/** Punctuation that is indexed like words, so that `C++` and `SR-IOV` are phrases. So are symbols. */
const INDEXED_PUNCTUATION = `-_./'+#&:@=%~!?()[]{}<>*,;$^|\\\`’–`;

/** Symbols that Chinese text replaces by full-width forms, which are not indexed. */
const TWINS = ',:;!?()';

const SPACELESS = ['Han', 'Hiragana', 'Katakana', 'Hangul', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map((script) => String.raw`\p{Script=${script}}`)
  .join('');
const LETTER = String.raw`(?![\p{M}\p{P}\p{S}])[${SPACELESS}ー]`;
const WORD = String.raw`(?:(?!${LETTER})[\p{L}\p{N}]\p{M}*)+`;
const MARK = String.raw`\p{M}(?<=${LETTER}\p{M}+)`;
const UNIT = new RegExp(String.raw`(${LETTER}|${MARK})|(${WORD})|\S`, 'gu');
const SYMBOL = /^\p{S}/u;
