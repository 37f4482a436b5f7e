import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Diagnostic, Reading } from '../types.ts';

/** Name of the file in the notes folder that corrects the index of terms. */
export const TERMS_FILE = 'terms.json';

/** The corrections of the index in `terms.json`. */
export type TermList = {
  /** Terms that the index does not recognise automatically. */
  add: string[];
  /** Groups of synonyms. The index shows the first name of each. */
  join: string[][];
  /** Terms and topics that the index leaves out. */
  hide: string[];
};

export const NO_TERM_LIST: TermList = { add: [], join: [], hide: [] };

/** A list with the line of each name in its file. */
export type LocatedTermList = { list: TermList; lines: ReadonlyMap<string, number> };

/**
 * Reads `terms.json`: an object with the lists `add`, `join` and `hide`, each of which may be missing.
 * Anything else is reported as `terms-invalid` and ignored.
 */
export function readTermList(text: string): Reading<LocatedTermList> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, logLevel: 'silent' });
  const list: TermList = { add: [], join: [], hide: [] };
  const lines = new Map<string, number>();
  const [error] = document.errors;
  const diagnostics: Diagnostic[] = [];
  const placeOf = (node: unknown) => counter.linePos((node as Node | null)?.range?.[0] ?? 0);
  const reject = ({ line, col: column }: { line: number; col: number }) => {
    diagnostics.push({
      rule: 'terms-invalid',
      place: { file: TERMS_FILE, line, column },
      values: {},
    });
  };
  const readName = (node: unknown): string[] => {
    const name = isScalar(node) && typeof node.value === 'string' ? node.value.trim() : '';
    if (name === '') reject(placeOf(node));
    else lines.set(name, placeOf(node).line);
    return name === '' ? [] : [name];
  };
  const readNames = (node: unknown): string[] => {
    if (isSeq(node)) return node.items.flatMap(readName);
    reject(placeOf(node));
    return [];
  };
  if (error !== undefined) reject(error.linePos?.[0] ?? { line: 1, col: 1 });
  else if (!isMap(document.contents)) reject({ line: 1, col: 1 });
  else {
    for (const { key, value } of document.contents.items) {
      const name = isScalar(key) ? key.value : null;
      if (name === 'add' || name === 'hide') list[name] = readNames(value);
      else if (name === 'join' && isSeq(value)) list.join = value.items.map(readNames);
      else reject(placeOf(key));
    }
  }
  list.join = list.join.filter(({ length }) => length > 1);
  return { value: { list, lines }, diagnostics };
}

/** Reports the names that no text contains; of a group, only if no text contains any of its names. */
export function unusedTerms(
  { list, lines }: LocatedTermList,
  texts: readonly string[],
): Diagnostic[] {
  const groups = [...[...list.add, ...list.hide].map((name) => [name]), ...list.join];
  if (groups.length === 0) return [];
  const whole = texts.join('\n').toLowerCase();
  return groups
    .filter((names) => !names.some((name) => whole.includes(name.toLowerCase())))
    .map(([term = '']) => {
      const place = { file: TERMS_FILE, line: lines.get(term) ?? 1, column: 1 };
      return { rule: 'terms-unused', place, values: { term } };
    });
}
