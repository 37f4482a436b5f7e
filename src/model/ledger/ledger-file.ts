import type { Diagnostic, Reading } from '../types.ts';
import { type Ledger, type LedgerEntry, readAddress, writeAddress } from './ledger-entry.ts';

/** File name of the ledger in the notes folder. */
export const LEDGER_FILE = 'anchors.json';

/** A ledger with the line of each entry by its formatted address. */
export type LedgerLines = { ledger: Ledger; lines: ReadonlyMap<string, number> };

/**
 * Reads the ledger's file in any JSON layout. Returns null for a file that can't be read. In the
 * layout of {@link writeLedger}, one entry per line, it also accepts missing or extra commas and
 * repeated addresses, as after a merge of two branches: an alias takes precedence over a section's
 * anchor, then the first entry counts. Any other content is reported as `ledger-invalid`, and the
 * file must not be overwritten.
 */
export function readLedger(text: string): Reading<LedgerLines | null> {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/);
  const document = readDocument(lines);
  if (document !== null) return { value: collect(document), diagnostics: [] };
  const entries: PlacedEntry[] = [];
  for (const [index, line] of lines.entries()) {
    const read = readLine(line);
    if ('column' in read) return { value: null, diagnostics: [invalid(index + 1, read.column)] };
    if (read.entry !== null) entries.push({ entry: read.entry, line: index + 1 });
  }
  return { value: collect(entries), diagnostics: [] };
}

/** Formats the ledger's file: one entry per line, sorted by address. */
export function writeLedger(ledger: Ledger): string {
  const lines = ledger
    .map((entry) => ({ at: writeAddress(entry), entry }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ at, entry: { heading, parent, text, nth, to } }) => {
      const written = {
        at,
        heading,
        ...(parent !== null && { parent }),
        ...(text !== '' && { text }),
        ...(nth !== 1 && { nth }),
        ...(to !== null && { to: writeAddress(to) }),
      };
      return `  ${JSON.stringify(written)}`;
    });
  return `${HEAD}\n${lines.join(',\n')}\n${FOOT}\n`;
}

const HEAD = '{ "version": 1, "anchors": [';
const FOOT = '] }';

type PlacedEntry = { entry: LedgerEntry; line: number };

function collect(placed: readonly PlacedEntry[]): LedgerLines {
  const kept = new Map<string, PlacedEntry>();
  for (const { entry, line } of placed) {
    const address = writeAddress(entry);
    const other = kept.get(address);
    if (other === undefined || (other.entry.to === null && entry.to !== null)) {
      kept.set(address, { entry, line });
    }
  }
  return {
    ledger: Array.from(kept.values(), ({ entry }) => entry),
    lines: new Map(Array.from(kept, ([address, { line }]) => [address, line])),
  };
}

/** Reads the entries of a valid JSON document. Returns null for anything else. */
function readDocument(lines: readonly string[]): PlacedEntry[] | null {
  const json = parse(lines.join('\n'));
  const { version, anchors } = (json ?? {}) as { version?: unknown; anchors?: unknown };
  if (version !== 1 || !Array.isArray(anchors)) return null;
  const starts = lines.flatMap((line, index) => (line.includes('"at"') ? index + 1 : []));
  const placed = anchors.map((value, index) => ({
    entry: readEntry(value),
    line: starts[index] ?? 1,
  }));
  return placed.every((each): each is PlacedEntry => each.entry !== null) ? placed : null;
}

/** Reads a line with at most one entry. Returns the column of anything else. */
function readLine(line: string): { entry: LedgerEntry | null } | { column: number } {
  const written = line.trim();
  if (written === '' || written === HEAD || written === FOOT) return { entry: null };
  const entry = readEntry(parse(written.replace(/,$/, '')));
  return entry === null ? { column: line.length - line.trimStart().length + 1 } : { entry };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readEntry(json: unknown): LedgerEntry | null {
  if (typeof json !== 'object' || json === null) return null;
  const {
    at,
    heading,
    parent = null,
    text = '',
    nth = 1,
    to = null,
  } = json as Partial<Record<string, unknown>>;
  const address = typeof at === 'string' ? readAddress(at) : null;
  const target = typeof to === 'string' ? readAddress(to) : null;
  if (address === null || (to !== null && target === null)) return null;
  if (typeof heading !== 'string' || (parent !== null && typeof parent !== 'string')) return null;
  if (typeof text !== 'string' || typeof nth !== 'number') return null;
  return { ...address, heading, parent, text, nth, to: target };
}

function invalid(line: number, column: number): Diagnostic {
  return { rule: 'ledger-invalid', place: { file: LEDGER_FILE, line, column }, values: {} };
}
