import { describe, expect, it } from 'vitest';
import { writeAddress } from '../../../src/model/ledger/ledger-entry.ts';
import { matchNotebook } from '../../../src/model/ledger/match-notebook.ts';
import { entriesOf, pageOf } from '../../support/notes/ledger-pages.ts';

const TLB = 'The IOTLB keeps translations of the IOMMU near the device.';
const CUT = '先训练再剪枝，最后微调，精度只降了一点。';
const ASK = 'Who measures the cold start of the functions next week?';

/** Returns the matches by address. */
function match(...args: Parameters<typeof matchNotebook>) {
  const { sections, merged, pages } = matchNotebook(...args);
  const write = (found: typeof sections) =>
    Object.fromEntries(
      Array.from(found, ([entry, { page, heading }]) => [
        writeAddress(entry),
        `${page} ${heading}`,
      ]),
    );
  return { sections: write(sections), merged: write(merged), pages: Object.fromEntries(pages) };
}

const before = [
  pageOf([{ heading: 'IOTLB', text: TLB }], '2020-03-11'),
  pageOf([{ heading: '剪枝', text: CUT }], '2020-03-18'),
];
const ledger = before.flatMap(entriesOf);

describe('matchNotebook', () => {
  it('matches sections on their own pages', () => {
    expect(match(ledger, before)).toEqual({
      sections: {
        '2020-03-11#iotlb': '2020-03-11 IOTLB',
        '2020-03-18#jian-zhi': '2020-03-18 剪枝',
      },
      merged: {},
      pages: {},
    });
  });

  it('follows a section to another page', () => {
    const both = [
      { heading: '剪枝', text: CUT },
      { heading: 'IOTLB', text: TLB },
    ];
    const after = [pageOf([], '2020-03-11'), pageOf(both, '2020-03-18')];
    expect(match(ledger, after).sections).toMatchObject({ '2020-03-11#iotlb': '2020-03-18 IOTLB' });
  });

  it('finds the page that replaced a deleted one, with its sections', () => {
    const after = [
      pageOf([{ heading: '讨论', text: TLB }], '2020-03-12'),
      pageOf([], '2020-03-18'),
    ];
    expect(match(ledger, after)).toMatchObject({
      sections: { '2020-03-11#iotlb': '2020-03-12 讨论' },
      pages: { '2020-03-11': '2020-03-12' },
    });
  });

  it('leads a section to the one that contains its text', () => {
    const joined = [{ heading: '剪枝', text: `${CUT} ${ASK} ${TLB}` }];
    const after = [pageOf([], '2020-03-11'), pageOf(joined, '2020-03-18')];
    expect(match(ledger, after).merged).toEqual({ '2020-03-11#iotlb': '2020-03-18 剪枝' });
  });

  it('gives an anchor back to a section that has returned', () => {
    const to = { session: '2020-03-18', anchor: 'jian-zhi' };
    const moved = ledger.map((entry) => (entry.anchor === 'iotlb' ? { ...entry, to } : entry));
    expect(match(moved, before).sections).toMatchObject({ '2020-03-11#iotlb': '2020-03-11 IOTLB' });
  });

  it('does not depend on the order of the pages and the ledger', () => {
    const after = [
      pageOf([{ heading: 'IOTLB', text: TLB }], '2020-03-12'),
      before[1] ?? pageOf([]),
    ];
    expect(match(ledger.toReversed(), after.toReversed())).toEqual(match(ledger, after));
  });
});
