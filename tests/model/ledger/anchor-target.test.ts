import { describe, expect, it } from 'vitest';
import { targetFinder } from '../../../src/model/ledger/anchor-target.ts';
import {
  type Address,
  type LedgerEntry,
  writeAddress,
} from '../../../src/model/ledger/ledger-entry.ts';
import { pageOf } from '../../support/notes/ledger-pages.ts';

const PAGE = pageOf([{ heading: 'A', text: '' }], '2020-03-11');

function entry(session: string, anchor: string, to: Address | null = null): LedgerEntry {
  return { session, anchor, heading: '', parent: null, text: '', nth: 1, to };
}

/** Returns where the first entry leads. `owner` has the only section. */
function targetOf(
  entries: readonly [LedgerEntry, ...LedgerEntry[]],
  { owner, replaced = {} }: { owner?: LedgerEntry; replaced?: Record<string, string> } = {},
) {
  const [section] = PAGE.sections;
  const find = targetFinder({
    entryAt: new Map(entries.map((each) => [writeAddress(each), each])),
    pages: new Map([[PAGE.id, PAGE]]),
    matches: {
      sections: new Map(owner && section ? [[owner, section]] : []),
      merged: new Map(),
      pages: new Map(Object.entries(replaced)),
    },
  });
  const target = find(entries[0]);
  return target && ('page' in target ? target.page : `section ${target.section.heading}`);
}

describe('targetFinder', () => {
  const owner = entry('2020-03-11', 'c');

  it('follows several aliases to a section', () => {
    const b = entry('2020-03-04', 'b', owner);
    expect(targetOf([entry('2020-03-04', 'a', b), b, owner], { owner })).toBe('section A');
  });

  it('leads an entry without a section or an alias nowhere', () => {
    expect(targetOf([entry('2020-03-11', 'a')])).toBeNull();
  });

  it('leads aliases in a circle nowhere', () => {
    const b = entry('2020-03-11', 'b', { session: '2020-03-11', anchor: 'a' });
    expect(targetOf([entry('2020-03-11', 'a', b), b])).toBeNull();
  });

  it('leads a page to itself, or to the page that replaced it', () => {
    expect(targetOf([entry('2020-03-11', '')])).toBe('2020-03-11');
    const replaced = { '2020-03-04': '2020-03-11' };
    expect(targetOf([entry('2020-03-04', '')], { replaced })).toBe('2020-03-11');
    expect(targetOf([entry('2020-03-04', '')])).toBeNull();
  });
});
