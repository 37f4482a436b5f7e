import { describe, expect, it } from 'vitest';
import { withLabelPaper } from '../../../src/model/papers/label-paper.ts';
import { UNKNOWN } from '../../../src/model/papers/paper-naming.ts';

const place = { section: null, at: { chunk: 0, offset: 0 } };

describe('withLabelPaper', () => {
  it('adds the paper of the label with the address above the first section', () => {
    const papers = [{ ...UNKNOWN, arxiv: '2101.01234', ...place }];
    expect(withLabelPaper('Queues Are Enough', papers)).toEqual([
      {
        ...UNKNOWN,
        title: 'Queues Are Enough',
        arxiv: '2101.01234',
        section: null,
        at: { chunk: 0, offset: -1 },
      },
    ]);
  });

  it('reads a venue in the label', () => {
    expect(withLabelPaper("Quiet Queues (OSDI'20)", [])).toEqual([]);
    expect(withLabelPaper("Quiet Queues in Storage (OSDI'20)", [])).toMatchObject([
      { title: 'Quiet Queues in Storage', venue: 'OSDI', year: '2020' },
    ]);
  });

  it('drops headings that only have the form of a title', () => {
    const title = 'Quiet Queues: Bounding Tail Latency in Shared Storage';
    const papers = [{ ...UNKNOWN, title: 'Guess', evidence: 'form' as const, ...place }];
    expect(withLabelPaper(title, papers).map((paper) => paper.title)).toEqual([title]);
  });

  it('changes nothing if the label names no paper', () => {
    const papers = [{ ...UNKNOWN, arxiv: '2101.01234', ...place }];
    expect(withLabelPaper('组会', papers)).toEqual(papers);
  });
});
