import { writeAddress } from '../model/ledger/ledger-entry.ts';
import { LEDGER_FILE } from '../model/ledger/ledger-file.ts';
import { lostAnchors } from '../model/ledger/lost-anchors.ts';
import type { AssignedPlan } from '../model/ledger/plan-anchors.ts';
import type { Diagnostic } from '../model/types.ts';
import type { PageEntry } from './types.ts';

/**
 * An `anchor-lost` for each published anchor that nothing answers to, at the heading of its session;
 * at its line of the ledger where the session is gone. `lines` are those of the ledger's entries.
 */
export function lostDiagnostics(
  anchors: AssignedPlan,
  { pages, lines }: { pages: readonly PageEntry[]; lines: ReadonlyMap<string, number> },
): Diagnostic[] {
  const chunkOf = new Map(pages.map(({ id, chunks }) => [id, chunks[0]]));
  return lostAnchors(anchors).map(({ entry, successor }) => {
    const anchor = writeAddress(entry);
    const chunk = chunkOf.get(entry.session);
    const place =
      chunk === undefined
        ? { file: LEDGER_FILE, line: lines.get(anchor) ?? 1, column: 1 }
        : { file: chunk.file, line: chunk.headingLine, column: 1 };
    const values = { anchor, heading: entry.heading, successor: writeAddress(successor) };
    return { rule: 'anchor-lost', place, values };
  });
}
