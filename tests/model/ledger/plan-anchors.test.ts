import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../../src/model/ledger/ledger-entry.ts';
import { planAnchors, planUnchangedPage } from '../../../src/model/ledger/plan-anchors.ts';
import { entriesOf, pageOf } from '../../support/notes/ledger-pages.ts';

const TEXT = 'The IOTLB keeps translations of the IOMMU near the device.';
const page = pageOf([{ heading: 'IOTLB', text: TEXT }, { heading: '剪枝' }]);
const ledger = entriesOf(page);
const alias: LedgerEntry = {
  session: '2020-03-11',
  anchor: 'tlb',
  heading: 'TLB',
  parent: null,
  text: '',
  nth: 1,
  to: { session: '2020-03-11', anchor: 'iotlb' },
};

describe('planAnchors', () => {
  it('keeps the anchor of a heading with the same slug', () => {
    const after = pageOf([{ heading: 'IOTLB?', text: TEXT }, { heading: '剪枝' }]);
    expect(planAnchors(ledger, [after]).anchors.get('2020-03-11')).toEqual({
      headings: [
        { keeps: 'iotlb', aliases: [] },
        { keeps: 'jian-zhi', aliases: [] },
      ],
      reserved: [],
    });
  });

  it('makes the old anchor of a renamed heading its alias, and reserves it', () => {
    const after = pageOf([{ heading: '地址转换', text: TEXT }, { heading: '剪枝' }]);
    expect(planAnchors(ledger, [after]).anchors.get('2020-03-11')).toEqual({
      headings: [
        { keeps: null, aliases: ['iotlb'] },
        { keeps: 'jian-zhi', aliases: [] },
      ],
      reserved: ['iotlb'],
    });
  });

  it('returns no target for a lost anchor, and none for aliases in a circle', () => {
    const circle: LedgerEntry[] = [
      { ...alias, anchor: 'a', to: { session: '2020-03-11', anchor: 'b' } },
      { ...alias, anchor: 'b', to: { session: '2020-03-11', anchor: 'a' } },
    ];
    const { targetOf } = planAnchors([...ledger, ...circle], [pageOf([])]);
    const lost = ledger.find(({ anchor }) => anchor === 'iotlb') ?? alias;
    expect([lost, ...circle].map(targetOf)).toEqual([null, null, null]);
  });
});

describe('planUnchangedPage', () => {
  const entries = [...ledger.slice(1), alias];

  it('keeps the anchors of a page with the same headings in any order', () => {
    expect(planUnchangedPage(page.sections.toReversed(), entries)).toEqual({
      headings: [
        { keeps: 'jian-zhi', aliases: [] },
        { keeps: 'iotlb', aliases: ['tlb'] },
      ],
      reserved: ['tlb'],
    });
  });

  it.each([
    {
      what: 'a new heading',
      sections: [{ heading: 'IOTLB' }, { heading: '剪枝' }, { heading: 'x' }],
    },
    { what: 'a renamed heading', sections: [{ heading: 'IOTLB' }, { heading: 'Pruning' }] },
    { what: 'a missing heading', sections: [{ heading: 'IOTLB' }] },
    { what: 'a repeated heading', sections: [{ heading: 'IOTLB' }, { heading: 'IOTLB' }] },
    {
      what: 'another id',
      sections: [{ heading: 'IOTLB', id: 'other' }, { heading: '剪枝' }],
    },
  ])('returns null for a page with $what', ({ sections }) => {
    expect(planUnchangedPage(pageOf(sections).sections, entries)).toBeNull();
  });
});
