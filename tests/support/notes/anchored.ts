import { type Ledger, writeAddress } from '../../../src/model/ledger/ledger-entry.ts';
import { ledgerPage, outlineAnchors } from '../../../src/model/ledger/ledger-page.ts';
import { lostAnchors } from '../../../src/model/ledger/lost-anchors.ts';
import { planAnchors } from '../../../src/model/ledger/plan-anchors.ts';
import { aliasesOf, updateLedger } from '../../../src/model/ledger/update-ledger.ts';
import { readPage } from '../../../src/model/outline/page-outline.ts';
import { gatherPages } from '../../../src/model/gather-pages.ts';
import { splitFile } from '../../../src/model/sessions/split-file.ts';
import type { PageSource } from '../../../src/model/types.ts';

/** Notes with their anchors, as in a build and in `npm run anchors`. */
export type Anchored = ReturnType<typeof anchored>;

/** Assigns anchors to the headings of notes from a ledger, and updates the ledger. */
export function anchored(notes: string | Record<string, string>, ledger: Ledger = []) {
  const files = Object.entries(typeof notes === 'string' ? { 'n.md': notes } : notes);
  const { preamble, pages } = gatherPages(
    files.map(([file, text]) => splitFile({ file, text, defaultYear: null })),
  );
  const all = [...(preamble ? [preamble] : []), ...pages];
  const plan = planAnchors(
    ledger,
    all.map((page) =>
      ledgerPage({ id: page.id, heading: headingOf(page) }, readPage(page).outline),
    ),
  );
  const readings = all.map((page) => {
    const names = plan.anchors.get(page.id);
    return { id: page.id, ...readPage(page, names) };
  });
  const assigned = new Map(readings.map(({ id, outline }) => [id, outlineAnchors(outline)]));
  const { ledger: next, changes } = updateLedger({ plan, assigned });
  const aliases = aliasesOf({ plan, assigned }).map(({ from, to }) => [
    writeAddress(from),
    writeAddress(to),
  ]);
  return {
    readings,
    plan,
    ledger: next,
    lost: lostAnchors({ plan, assigned }),
    added: changes.added,
    changed: changes.changed.map(({ kind, from, to }) => {
      return [kind, writeAddress(from), writeAddress(to)];
    }),
    aliases: Object.fromEntries(aliases) as Record<string, string>,
    /** Returns the text of the section that an address leads to, or null. */
    landing(address: string): string | null {
      const target = Object.fromEntries(aliases)[address] ?? address;
      const [id, anchor] = target.split('#');
      const { outline } = readings.find((reading) => reading.id === id) ?? {};
      return outline?.sections.find((section) => section.anchor === anchor)?.text ?? null;
    },
  };
}

function headingOf({ label, chunks }: PageSource): string {
  return chunks[0]?.heading?.text ?? label;
}
