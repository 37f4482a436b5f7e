/**
 * What the index counts as one position. `run` is one letter of a script without spaces (Han,
 * kana, Hangul, Thai …), `word` a run of other letters and digits, `sign` any other character, and `gap`
 * the white space between two `run`s, which would be lost otherwise.
 */
export type Unit = {
  kind: 'run' | 'word' | 'sign' | 'gap';
  text: string;
  start: number;
  end: number;
};

/**
 * The units of a text from `searchText`, in order: lower case, `start` and `end` as offsets in
 * UTF-16 units. A gap is empty in the text and its `text` is {@link GAP}.
 */
export function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  for (const match of text.matchAll(UNIT)) {
    const [found] = match;
    const start = match.index;
    const kind = RUN.test(found) ? 'run' : WORD.test(found) ? 'word' : 'sign';
    const before = units.at(-1);
    if (kind === 'run' && before?.kind === 'run' && before.end < start) {
      units.push({ kind: 'gap', text: GAP, start, end: start });
    }
    units.push({ kind, text: found.toLowerCase(), start, end: start + found.length });
  }
  return units;
}

/** True for units that the index can find; of the others it only keeps the position. */
export function isIndexed({ kind, text }: Unit): boolean {
  return kind !== 'sign' || INDEXED_SIGNS.includes(text) || SYMBOL.test(text);
}

/**
 * The indexed units of a query that stand side by side. What isn't indexed parts them, and so does
 * a sign beside a letter of a script without spaces where the notes may have its full-width twin.
 */
export function indexedPieces(units: readonly Unit[]): Unit[][] {
  const pieces: Unit[][] = [[]];
  for (const [index, unit] of units.entries()) {
    const besideRun = [units[index - 1], units[index + 1]].some((next) => next?.kind === 'run');
    if (isIndexed(unit) && !(besideRun && TWINS.includes(unit.text))) pieces.at(-1)?.push(unit);
    else pieces.push([]);
  }
  return pieces.filter(({ length }) => length > 0);
}

/** Units as Pagefind takes a phrase: with spaces between them. */
export function phraseOfUnits(units: readonly Unit[]): string {
  return units.map(({ text }) => text).join(' ');
}

/** Word joiner: takes a position in the index, and no room where the text is shown. */
export const GAP = '\u2060';

/** Punctuation that is indexed like words, so that `C++` and `SR-IOV` are phrases; symbols are too. */
export const INDEXED_SIGNS = `-_./'+#&:@=%~!?()[]{}<>*,;$^|\\\`’–`;

/** Of each there is a full-width form that is written in its place in Chinese, and not indexed. */
const TWINS = ',:;!?()';

const SPACELESS = ['Han', 'Hiragana', 'Katakana', 'Hangul', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map((script) => String.raw`\p{Script=${script}}`)
  .join('');
const LETTER = String.raw`(?![\p{M}\p{P}\p{S}])[${SPACELESS}ー]`;
const UNIT = new RegExp(String.raw`${LETTER}\p{M}*|(?:(?!${LETTER})[\p{L}\p{N}]\p{M}*)+|\S`, 'gu');
const SYMBOL = /^\p{S}/u;
const RUN = new RegExp(`^${LETTER}`, 'u');
const WORD = /^[\p{L}\p{N}]/u;
