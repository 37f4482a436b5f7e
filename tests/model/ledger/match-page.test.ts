import { describe, expect, it } from 'vitest';
import { matchPage } from '../../../src/model/ledger/match-page.ts';
import { entriesOf, pageOf, type SectionDraft } from '../../support/notes/ledger-pages.ts';

const TLB = 'The IOTLB keeps translations of the IOMMU near the device.';
const CUT = '先训练再剪枝，最后微调，精度只降了一点。';

type Case = { by: string; before: SectionDraft[]; after: SectionDraft[]; out: (number | null)[] };

const CASES: Case[] = [
  {
    by: 'an id set in the notes, before any heading',
    before: [{ heading: 'Pruning', text: CUT }],
    after: [
      { heading: 'Weights', id: 'pruning' },
      { heading: 'Cutting', text: CUT },
    ],
    out: [0],
  },
  {
    by: 'a heading, not by the id that another section took from it',
    before: [{ heading: 'Pruning', text: CUT }],
    after: [{ heading: 'Weights', id: 'pruning' }, { heading: 'Pruning' }],
    out: [1],
  },
  {
    by: 'the text, if headings are equal',
    before: [
      { heading: 'Results', text: TLB },
      { heading: 'Results', text: CUT },
    ],
    after: [
      { heading: 'Results', text: CUT },
      { heading: 'Results', text: TLB },
    ],
    out: [1, 0],
  },
  {
    by: 'exactly the same text rather than one that contains it',
    before: [
      { heading: 'Results', text: TLB },
      { heading: 'Results', text: `${TLB} ${CUT}` },
    ],
    after: [
      { heading: 'Results', text: `${TLB} ${CUT}` },
      { heading: 'Results', text: TLB },
    ],
    out: [1, 0],
  },
  {
    by: 'the enclosing section, if headings are equal and the texts are new',
    before: [{ heading: 'A' }, { heading: 'Results', text: TLB, parent: 0 }],
    after: [
      { heading: 'B' },
      { heading: 'Results', text: 'x', parent: 0 },
      { heading: 'A' },
      { heading: 'Results', text: 'y', parent: 2 },
    ],
    out: [2, 3],
  },
  {
    by: 'the text under a new heading, if the old heading has another text',
    before: [{ heading: 'Talk', text: TLB }],
    after: [
      { heading: 'Talk about the IOTLB', text: TLB },
      { heading: 'Talk', text: CUT },
    ],
    out: [0],
  },
  {
    by: 'the slug of the heading',
    before: [{ heading: 'C++', text: TLB }],
    after: [{ heading: 'C plus plus', text: CUT }],
    out: [0],
  },
  {
    by: 'half of the text',
    before: [{ heading: 'IOTLB', text: TLB }],
    after: [{ heading: '地址转换', text: `${TLB} ${CUT}` }],
    out: [0],
  },
  {
    by: 'a similar heading, if its text is too short to compare',
    before: [{ heading: 'Network pruning', text: 'todo' }],
    after: [{ heading: 'Network pruning results', text: CUT }],
    out: [0],
  },
  {
    by: 'nothing, if a similar heading has another text',
    before: [{ heading: 'Network pruning', text: TLB }],
    after: [{ heading: 'Network pruning results', text: CUT }],
    out: [null],
  },
  {
    by: 'being the only new heading without text',
    before: [{ heading: 'A', text: TLB }, { heading: '讨论' }],
    after: [{ heading: 'A', text: TLB }, { heading: '其他' }],
    out: [0, 1],
  },
  {
    by: 'nothing, if heading and text are new',
    before: [{ heading: 'IOTLB', text: TLB }],
    after: [{ heading: '剪枝', text: CUT }],
    out: [null],
  },
];

describe('matchPage', () => {
  it.each(CASES)('recognises a section by $by', ({ before, after, out }) => {
    const entries = entriesOf(pageOf(before)).slice(1);
    const matches = matchPage(entries, pageOf(after).sections);
    expect(entries.map((entry) => matches.get(entry)?.index ?? null)).toEqual(out);
  });

  it.each([
    { anchor: 'pruning', out: 1 },
    { anchor: 'pruning-2', out: 1 },
    { anchor: 'results-pruning', out: 1 },
    { anchor: 'results-pruning-2', out: 1 },
    { anchor: 'weights', out: 0 },
    { anchor: 'weights-2', out: 0 },
  ])(
    'moves the anchor $anchor of Pruning to a section with that id only if it is no slug of Pruning',
    ({ anchor, out }) => {
      const [entry] = entriesOf(pageOf([{ heading: 'Pruning' }])).slice(1);
      const entries = entry === undefined ? [] : [{ ...entry, anchor }];
      const after = pageOf([{ heading: 'Weights', id: anchor }, { heading: 'Pruning' }]);
      const [match] = matchPage(entries, after.sections).values();
      expect(match?.index).toBe(out);
    },
  );
});
