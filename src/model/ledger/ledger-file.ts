import type { Diagnostic, Reading } from '../types.ts';
import { readAddress, writeAddress } from './address.ts';
import type { Ledger, LedgerEntry } from './types.ts';

/** The ledger's name in the notes folder. */
export const LEDGER_FILE = 'anchors.json';

/** A ledger with the line of each entry, by its written address; null for a file that can't be read. */
export type LedgerReading = Reading<{ ledger: Ledger; lines: ReadonlyMap<string, number> } | null>;

/**
 * Reads the ledger's file, however it is laid out. One entry a line, commas may be missing or too
 * many and an address may stand twice, as after a merge of two branches: an alias is then kept
 * before a living anchor, else the first. Anything that is not an entry is `ledger-invalid`, and the
 * file is not to be written.
 */
export function readLedger(text: string): LedgerReading {
  const written = text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/);
  const whole = readWhole(written);
  if (whole !== null) return { value: gather(whole), diagnostics: [] };
  const entries: PlacedEntry[] = [];
  for (const [index, line] of written.entries()) {
    const read = readLine(line);
    if ('column' in read) return { value: null, diagnostics: [invalid(index + 1, read.column)] };
    if (read.entry !== null) entries.push({ entry: read.entry, line: index + 1 });
  }
  return { value: gather(entries), diagnostics: [] };
}

/** The ledger's file: one entry a line, in order of address. The same ledger gives the same text. */
export function writeLedger(ledger: Ledger): string {
  const lines = ledger
    .map((entry) => ({ at: writeAddress(entry), entry }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ at, entry }) => {
      const { heading, parent, text, nth, to } = entry;
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

function gather(placed: readonly PlacedEntry[]): NonNullable<LedgerReading['value']> {
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

/** The entries of a sound JSON document, as an editor may have laid it out; null for others. */
function readWhole(lines: readonly string[]): PlacedEntry[] | null {
  const json = parse(lines.join('\n'));
  const { version, anchors } = (json ?? {}) as { version?: unknown; anchors?: unknown };
  if (version !== 1 || !Array.isArray(anchors)) return null;
  const opening = lines.flatMap((line, index) => (line.includes('"at"') ? index + 1 : []));
  const placed = anchors.map((value, index) => ({
    entry: entryOf(value),
    line: opening[index] ?? 1,
  }));
  return placed.every((each): each is PlacedEntry => each.entry !== null) ? placed : null;
}

/** The entry of a line, if it holds one, or the column of what is wrong. */
function readLine(line: string): { entry: LedgerEntry | null } | { column: number } {
  const written = line.trim();
  if (written === '' || written === HEAD || written === FOOT) return { entry: null };
  const entry = entryOf(parse(written.replace(/,$/, '')));
  return entry === null ? { column: line.length - line.trimStart().length + 1 } : { entry };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function entryOf(json: unknown): LedgerEntry | null {
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
