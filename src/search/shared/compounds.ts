import type { Unit } from './units.ts';
import { isIndexed } from './units.ts';

/**
 * Groups of words and signs without white space inside, such as `sr-iov`, `c++` and `1.8%`, in lower
 * case: signs before the first word are left out, and after the last one all but `+` and `#`. Long
 * ones, such as addresses, come in overlapping pieces.
 */
export function compoundsOf(units: readonly Unit[]): string[] {
  const compounds: string[] = [];
  let group: Unit[] = [];
  for (const unit of units) {
    const touches = group.length === 0 || group.at(-1)?.end === unit.start;
    if (!isLatin(unit) || !touches) {
      compounds.push(...piecesOf(group));
      group = [];
    }
    if (isLatin(unit)) group.push(unit);
  }
  return [...compounds, ...piecesOf(group)];
}

/** The units of a group without the signs around it that say nothing: brackets, commas, stops. */
export function withoutMargins(group: readonly Unit[]): Unit[] {
  const first = group.findIndex(({ kind }) => kind !== 'sign');
  let end = group.findLastIndex(({ kind }) => kind !== 'sign') + 1;
  while (isSuffix(group[end]?.text)) end += 1;
  return first < 0 ? [] : group.slice(first, end);
}

/** Longest compound in units; each piece of a longer one shares half of it with the next. */
const LONGEST = 16;

function piecesOf(group: readonly Unit[]): string[] {
  const units = withoutMargins(group);
  const pieces: string[] = [];
  for (let start = 0; start === 0 || start + LONGEST / 2 < units.length; start += LONGEST / 2) {
    const piece = units.slice(start, start + LONGEST);
    if (piece.length > 1) pieces.push(piece.map(({ text }) => text).join(''));
  }
  return pieces;
}

function isLatin(unit: Unit): boolean {
  return unit.kind === 'word' || (unit.kind === 'sign' && isIndexed(unit));
}

function isSuffix(text: string | undefined): boolean {
  return text === '+' || text === '#';
}
