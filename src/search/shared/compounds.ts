import type { Unit } from './units.ts';
import { isIndexed } from './units.ts';

/**
 * Returns the compounds of a text: groups of words and symbols without white space inside, such as
 * `sr-iov`, `c++` and `1.8%`, in lower case. Symbols before the first word are dropped, and so are
 * symbols after the last word, except `+` and `#`. Long groups, such as URLs, are returned in
 * overlapping pieces.
 */
export function compoundsOf(units: readonly Unit[]): string[] {
  const compounds: string[] = [];
  let group: Unit[] = [];
  for (const unit of units) {
    const isAdjacent = group.length === 0 || group.at(-1)?.end === unit.start;
    if (!canJoin(unit) || !isAdjacent) {
      compounds.push(...piecesOf(group));
      group = [];
    }
    if (canJoin(unit)) group.push(unit);
  }
  return [...compounds, ...piecesOf(group)];
}

/** Drops the symbols around a group that are not part of its name: brackets, commas, full stops. */
export function trimSymbols(group: readonly Unit[]): Unit[] {
  const first = group.findIndex(({ kind }) => kind !== 'symbol');
  let end = group.findLastIndex(({ kind }) => kind !== 'symbol') + 1;
  while (isSuffix(group[end]?.text)) end += 1;
  return first < 0 ? [] : group.slice(first, end);
}

/** Units in the longest compound. Each piece of a longer one shares half of its units with the next. */
const MAX_UNITS = 16;

function piecesOf(group: readonly Unit[]): string[] {
  const units = trimSymbols(group);
  const pieces: string[] = [];
  for (let start = 0; start === 0 || start + MAX_UNITS / 2 < units.length; start += MAX_UNITS / 2) {
    const piece = units.slice(start, start + MAX_UNITS);
    if (piece.length > 1) pieces.push(piece.map(({ text }) => text).join(''));
  }
  return pieces;
}

function canJoin(unit: Unit): boolean {
  return unit.kind === 'word' || (unit.kind === 'symbol' && isIndexed(unit));
}

function isSuffix(text: string | undefined): boolean {
  return text === '+' || text === '#';
}
