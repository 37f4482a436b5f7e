import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type TopicThread, topicThreads } from '../../../../src/site/views/terms/topic-threads.ts';
import { notebookOf } from '../../../support/notes/notebook.ts';

describe('topicThreads', () => {
  it('links topics of the real notes with the terms that connect them', () => {
    const file = new URL('../../../../notes/会议笔记.md', import.meta.url);
    const threads = threadsOf(readFileSync(file, 'utf8'), '2020-03-11');
    const pruning = threads.find(({ anchor }) => anchor === 'wang-luo-jian-zhi');
    expect(pruning?.related).toEqual([
      expect.objectContaining({
        url: '/2020-04-15/#quatization',
        day: '15 April 2020',
        terms: ['weight / 权值'],
      }),
      expect.objectContaining({
        heading: expect.stringMatching(
          /^C-LSTM: Enabling Efficient LSTM using Structured Compression/,
        ),
        session: '2020-03-25',
        terms: ['剪枝 / pruning'],
      }),
    ]);
  });

  it('leads a heading that returns to its first time, which is not repeated', () => {
    const days = ['2020/3/11', '2020/3/25', '2020/4/1'];
    const notes = days.map((day) => `## ${day}\n\n### IOMMU\n`).join('\n');
    expect(threadsOf(notes, '2020-04-01')).toEqual([
      {
        anchor: 'iommu',
        first: {
          session: '2020-03-11',
          anchor: 'iommu',
          url: '/2020-03-11/#iommu',
          heading: 'IOMMU',
          day: '11 March 2020',
          terms: [],
        },
        related: [expect.objectContaining({ session: '2020-03-25', day: '25 March 2020' })],
      },
    ]);
  });

  it('has no entry for a topic that no other session discusses', () => {
    expect(threadsOf('## 2020/3/11\n\n### IOMMU\n\n### Raft\n', '2020-03-11')).toEqual([]);
  });

  it('is found once for a notebook', () => {
    const notebook = notebookOf('## 2020/3/11\n\n### IOMMU\n\n## 2020/3/25\n\n### IOMMU\n');
    const [page] = notebook.pages;
    expect(page && topicThreads(page, notebook)).toBe(page && topicThreads(page, notebook));
  });
});

function threadsOf(notes: string, id: string): TopicThread[] {
  const notebook = notebookOf(notes);
  return notebook.pages
    .filter((page) => page.id === id)
    .flatMap((page) => topicThreads(page, notebook));
}
