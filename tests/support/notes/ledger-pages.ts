import type { LedgerEntry } from '../../../src/model/ledger/ledger-entry.ts';
import { type LedgerPage, ledgerPage } from '../../../src/model/ledger/ledger-page.ts';
import { slug } from '../../../src/model/slug.ts';

/**
 * A section by its heading, with its text, the id in `{#id}` and the index of its enclosing
 * section.
 */
export type SectionDraft = { heading: string; text?: string; id?: string; parent?: number };

/** Makes a page of the ledger from its sections, without reading Markdown. */
export function pageOf(sections: readonly SectionDraft[], id = '2020-03-11'): LedgerPage {
  return ledgerPage(
    { id, heading: id },
    {
      sections: sections.map(
        ({ heading, text = '', id: written = null, parent = null }, index) => ({
          heading,
          text,
          id: written,
          parent,
          level: parent === null ? 1 : 2,
          anchor: slug(heading),
          aliases: [],
          at: { chunk: 0, offset: index },
        }),
      ),
      parts: [],
      figures: [],
      links: [],
      blocks: [],
      papers: [],
      tasks: [],
      introduction: '',
    },
  );
}

/** Returns the ledger's entries of a page: that of the page and one per section, by its slug. */
export function entriesOf({ id, heading, sections }: LedgerPage): LedgerEntry[] {
  const page = { session: id, anchor: '', heading, parent: null, text: '', nth: 1, to: null };
  return [
    page,
    ...sections.map((section) => ({
      session: id,
      anchor: slug(section.heading),
      ...section.signature(),
      to: null,
    })),
  ];
}
