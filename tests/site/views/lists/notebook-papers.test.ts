import { describe, expect, it } from 'vitest';
import { notebookPapers } from '../../../../src/site/views/lists/notebook-papers.ts';
import { notebookOf } from '../../../support/notes/notebook.ts';

const papersOf = (text: string) =>
  notebookPapers(notebookOf(text)).map(({ title, places }) => [
    title,
    places.map(({ page }) => page.id),
  ]);

describe('notebookPapers', () => {
  it('joins a paper over sessions, newest first', () => {
    const text =
      "## 2020/3/11\n\n### Small Queues for All (OSDI'20)\n\n## 2020/3/18\n\nTreadle (NSDI'19)\n\n### Small Queues for All\n\nhttps://arxiv.org/abs/2001.00001\n";
    expect(papersOf(text)).toEqual([
      ['Treadle', ['2020-03-18']],
      ['Small Queues for All', ['2020-03-18', '2020-03-11']],
    ]);
  });

  it('finds the paper that the heading of a session names', () => {
    const text = '## 2020/3/11 Tracer: Locating Slow Calls in Large Systems\n\ntext\n';
    expect(papersOf(text)).toEqual([
      ['Tracer: Locating Slow Calls in Large Systems', ['2020-03-11']],
    ]);
  });

  it('counts headings in the form of titles only among papers with more evidence', () => {
    const guess =
      '## 2020/3/11\n\n### Optimizing Nested Snapshots Using Direct Virtual Disk Images\n\n';
    expect(papersOf(guess)).toEqual([]);
    expect(papersOf(`${guess}Treadle (NSDI'19)\n`)).toHaveLength(2);
  });
});
