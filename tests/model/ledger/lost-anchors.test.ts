import { describe, expect, it } from 'vitest';
import { writeAddress } from '../../../src/model/ledger/ledger-entry.ts';
import { acceptSuccessors } from '../../../src/model/ledger/lost-anchors.ts';
import { anchored } from '../../support/notes/anchored.ts';

const TLB = 'The IOTLB keeps translations of the IOMMU near the device.';
const CUT = '先训练再剪枝，最后微调，精度只降了一点。';

/** Deletes a section of notes and returns where its anchor is suggested to lead. */
function suggestion(before: string, after: string): string[] {
  const { lost } = anchored(after, anchored(before).ledger);
  return lost.map(({ entry, successor }) => `${writeAddress(entry)} → ${writeAddress(successor)}`);
}

describe('lostAnchors', () => {
  const session = `## 2020/3/11\n\n### Network pruning\n\n${TLB}\n`;

  it.each([
    {
      what: 'the section with the most similar heading',
      before: `${session}\n### Pruning of networks\n\n${CUT}\n`,
      out: '2020-03-11#pruning-of-networks → 2020-03-11#network-pruning',
    },
    {
      what: 'the enclosing section',
      before: `${session}\n#### 剪枝\n\n${CUT}\n`,
      out: '2020-03-11#jian-zhi → 2020-03-11#network-pruning',
    },
    {
      what: 'the page',
      before: `${session}\n### 剪枝\n\n${CUT}\n`,
      out: '2020-03-11#jian-zhi → 2020-03-11',
    },
  ])('suggests $what', ({ before, out }) => {
    expect(suggestion(before, session)).toEqual([out]);
  });

  it('suggests the timeline if the page no longer exists', () => {
    expect(suggestion(`## 2020/3/18\n\n${CUT}\n\n${session}`, session)).toEqual([
      '2020-03-18 → index',
    ]);
  });
});

describe('acceptSuccessors', () => {
  it('points a lost anchor and its aliases to the successor', () => {
    const first = anchored(`## 2020/3/11\n\n### A\n\n${TLB}\n\n#### B\n\n${CUT}\n`);
    const renamed = anchored(`## 2020/3/11\n\n### A\n\n${TLB}\n\n#### C\n\n${CUT}\n`, first.ledger);
    const notes = `## 2020/3/11\n\n### A\n\n${TLB}\n`;
    const { ledger, lost } = anchored(notes, renamed.ledger);
    const accepted = anchored(notes, acceptSuccessors(ledger, lost));
    expect(accepted.lost).toEqual([]);
    expect([accepted.landing('2020-03-11#b'), accepted.landing('2020-03-11#c')]).toEqual([
      TLB,
      TLB,
    ]);
  });
});
