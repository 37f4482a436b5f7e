import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../src/model/ledger/fingerprint.ts';
import type { LedgerPage } from '../../../src/model/ledger/ledger-page.ts';
import { isOfOtherNotes } from '../../../src/model/ledger/other-notes.ts';
import { planAnchors } from '../../../src/model/ledger/plan-anchors.ts';
import { entriesOf, pageOf, type SectionDraft } from '../../support/notes/ledger-pages.ts';

const DATES = ['2020-03-04', '2020-03-11', '2020-03-18'];

/** Returns the sections of a session: each has a text that no other has. */
function sections(session: number, name = 'Topic'): SectionDraft[] {
  return ['a', 'b', 'c'].map((letter) => ({
    heading: `${name} ${letter} ${session}`,
    text: ['read', 'compare', 'measure', 'repeat', letter]
      .map((word) => `${name}-${word} ${word} ${session}`)
      .join(' '),
  }));
}

const notebook = (dates: readonly string[], name?: string): LedgerPage[] =>
  dates.map((date, session) => pageOf(sections(session, name), date));

const OWN = notebook(DATES);
const LEDGER = OWN.flatMap(entriesOf);

const isOther = (pages: readonly LedgerPage[], ledger = LEDGER) =>
  isOfOtherNotes(planAnchors(ledger, pages));

describe('isOfOtherNotes', () => {
  it('recognises other notes, also with a common date and heading', () => {
    expect(isOther(notebook(['2026-11-04', '2026-11-11'], 'Thema'))).toBe(true);
    const common = pageOf(
      [...sections(0, 'Thema'), { heading: 'Topic a 0', text: 'Anders.' }],
      '2020-03-04',
    );
    // One heading of nine is more than a tenth, so twice as many anchors are needed.
    const ledger = [
      ...LEDGER,
      ...notebook(['2020-04-01', '2020-04-08'], 'More').flatMap(entriesOf),
    ];
    expect(isOther([common, ...notebook(['2026-11-11'], 'Thema')], ledger)).toBe(true);
  });

  it.each<{ change: string; pages: LedgerPage[] }>([
    { change: 'nothing has changed', pages: OWN },
    {
      change: 'all dates were corrected',
      pages: notebook(['2021-03-04', '2021-03-11', '2021-03-18']),
    },
    {
      change: 'all headings were renamed',
      pages: DATES.map((date, session) =>
        pageOf(
          sections(session).map(({ text = '' }, index) => ({ heading: `第${index}个`, text })),
          date,
        ),
      ),
    },
    {
      change: 'all headings were renamed and all dates corrected',
      pages: DATES.map((date, session) =>
        pageOf(
          sections(session).map(({ text = '' }, index) => ({ heading: `第${index}个`, text })),
          date.replace('2020', '2021'),
        ),
      ),
    },
    { change: 'all was written anew on the same dates', pages: notebook(DATES, 'Thema') },
    {
      change: 'only one session is left',
      pages: [...OWN.slice(0, 1), ...notebook(['2026-11-04'], 'X')],
    },
    { change: 'the notes are empty', pages: [] },
    { change: 'the notes have no sections', pages: [pageOf([], '2026-11-04')] },
  ])('keeps the ledger if $change', ({ pages }) => {
    expect(isOther(pages)).toBe(false);
  });

  it('keeps a ledger of headings without text if the dates were corrected', () => {
    const bare = (dates: readonly string[]) =>
      dates.map((date, session) =>
        pageOf(
          sections(session).map(({ heading }) => ({ heading })),
          date,
        ),
      );
    const ledger = bare(DATES).flatMap((page) =>
      entriesOf(page).map((entry) =>
        entry.anchor === '' ? { ...entry, text: fingerprint(page.hashes()) } : entry,
      ),
    );
    expect(isOther(bare(DATES.map((date) => date.replace('2020', '2021'))), ledger)).toBe(false);
  });

  it('keeps a ledger of a few anchors', () => {
    expect(isOther(notebook(['2026-11-04'], 'Thema'), LEDGER.slice(0, 4))).toBe(false);
  });
});
