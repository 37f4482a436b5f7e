import { describe, expect, it } from 'vitest';
import { linePapers } from '../../../src/model/papers/line-papers.ts';
import { readPage } from '../../../src/model/outline/page-outline.ts';

/** Reads the papers of Markdown that has no headings. */
function papersIn(source: string) {
  const chunk = { file: 'n.md', heading: null, line: 1, source, definitions: '' };
  return readPage({ chunks: [chunk] }).outline.papers;
}

describe('a line of the notes', () => {
  it.each([
    ["- Example: Scheduler' SOSP19[8]", 'Scheduler', 'SOSP'],
    ["We compare with Treadle (NSDI'19) and others.", 'Treadle', 'NSDI'],
    ['- Spark Streaming Engine (SOSP 2013)', 'Spark Streaming Engine', 'SOSP'],
    [
      '- [OSDI 2018] Running Small Jobs on Idle Machines',
      'Running Small Jobs on Idle Machines',
      'OSDI',
    ],
    ["- VLDB'18: Adaptive Indexes on Cold Data", 'Adaptive Indexes on Cold Data', 'VLDB'],
    ['“A Small Cache for All”, ATC 2020', 'A Small Cache for All', 'ATC'],
    ['《基于学习的索引》（SIGMOD 2018）', '基于学习的索引', 'SIGMOD'],
    ['Paper: A Second Look at Copy on Write (FAST 2021)', 'A Second Look at Copy on Write', 'FAST'],
    ['题目：Pruning Without Any Retraining（CVPR 2021）', 'Pruning Without Any Retraining', 'CVPR'],
    ['论文：Pruning Without Retraining，CVPR 2021', 'Pruning Without Retraining', 'CVPR'],
    [
      '| Title | Venue |\n|---|---|\n| Joins With Little Memory | KDD 2020 |',
      'Joins With Little Memory',
      'KDD',
    ],
  ])('with %s names the paper', (source, title, venue) => {
    expect(papersIn(source).map((paper) => [paper.title, paper.venue])).toEqual([[title, venue]]);
  });

  it.each([
    '- A Fast Cache for Notes (Alice et al., ICML 2021)',
    '- A Fast Cache for Notes (Alice and Bob, ICML 2021)',
    '- A Fast Cache for Notes (Best Paper, ICML 2021)',
    '- A Fast Cache for Notes (to appear at ICML 2021)',
    '- A Fast Cache for Notes (accepted by ICML 2021)',
    '- "A Fast Cache for Notes" by Alice and Bob, ICML 2021',
    '- “A Fast Cache for Notes” (Alice), ICML 2021',
    '- A Fast Cache for Notes. ICML 2021. https://doi.org/10.1145/1.2',
  ])('with %s names the paper without the other words', (source) => {
    expect(papersIn(source)).toMatchObject([
      { title: 'A Fast Cache for Notes', venue: 'ICML', year: '2021' },
    ]);
  });

  it.each([
    '- A Fast Cache for Notes (submitted to ICML 2021)',
    '- A Fast Cache for Notes (see the talk at ICML 2021)',
    '题目：Pruning Without Retraining',
    'Submit the draft to ICML 2020',
    'Talks at OSDI 2022',
    'ICML 2021 deadline is in January',
    'SOSP 2023 is in Germany',
    '- Deadline, ICRA 2023',
    '- Trip report (OSDI 2018)',
    '- Member Name, SIGMOD 1979',
    'Symposium on Microarchitecture (MICRO-52)',
    '[the docs](https://example.org/docs)',
    '“The Mythical Book” is good.',
  ])('with %s names no paper', (source) => {
    expect(papersIn(source)).toEqual([]);
  });

  it('takes the address and the title from a link', () => {
    const [paper] = papersIn(
      '[Compact Proofs for Logs](https://arxiv.org/abs/2101.01234), CCS 2020',
    );
    expect(paper).toMatchObject({
      title: 'Compact Proofs for Logs',
      arxiv: '2101.01234',
      venue: 'CCS',
      year: '2020',
    });
  });

  it('joins several links of one title', () => {
    const papers = papersIn(
      'A Title of Some Words [pdf](https://arxiv.org/pdf/2101.01234) [doi](https://doi.org/10.1145/1.2)',
    );
    expect(papers).toMatchObject([
      { title: 'A Title of Some Words', arxiv: '2101.01234', doi: '10.1145/1.2' },
    ]);
  });

  it('keeps several linked titles apart', () => {
    const papers = papersIn(
      '[First Title Here](https://arxiv.org/abs/2101.00001), [Second Title Here](https://arxiv.org/abs/2101.00002)',
    );
    expect(papers.map(({ title, arxiv }) => [title, arxiv])).toEqual([
      ['First Title Here', '2101.00001'],
      ['Second Title Here', '2101.00002'],
    ]);
  });

  it('reads a reference with authors, year and DOI', () => {
    const [paper] = papersIn(
      'A. Author and B. Author. 2016. Networks for small devices. ACM Trans. 34, 3 (2016). https://doi.org/10.1145/2963098',
    );
    expect(paper).toMatchObject({ title: 'Networks for small devices', doi: '10.1145/2963098' });
  });

  it('reads the line of a paper', () => {
    const [paper] = papersIn("words\n\n- one\n- Treadle (NSDI'19)");
    expect(paper?.at).toEqual({ chunk: 0, offset: 3 });
  });

  it('takes only the address from a very long line', () => {
    const text = `${'words '.repeat(300)} arXiv:2101.01234 Treadle (NSDI'19)`;
    expect(papersIn(text)).toMatchObject([{ title: null, arxiv: '2101.01234' }]);
  });

  it('is read in linear time if it is long', () => {
    const text = `${'a - '.repeat(200_000)}b`;
    const links = [{ url: 'https://arxiv.org/abs/2101.01234', text }];
    const node = { type: 'text' as const, value: text };
    const line = { text, links, cells: null, isItem: true, node, offset: 0 };
    expect(linePapers(line)).toMatchObject([{ title: null, arxiv: '2101.01234' }]);
    expect(papersIn(`### Small Queues for All\n\n${'SOSP19 '.repeat(50_000)}`)).toEqual([]);
  });
});
