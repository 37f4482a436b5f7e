import { describe, expect, it } from 'vitest';
import { notebookFeed } from '../../../src/site/files/feed.ts';
import { notebookWith, pageEntry } from '../../support/notes/notebook.ts';

const site = new URL('https://notes.example.org');
const page = (id: string, source = '') =>
  pageEntry(source, { id, date: /^\d/.test(id) ? id : null, label: /^\d/.test(id) ? '' : id });

describe('notebookFeed', () => {
  it('lists the newest sessions first and those without a date last', async () => {
    const pages = ['2020-03-11', '2020-03-18', 'papers'].map((id) => page(id));
    const feed = notebookFeed(notebookWith(pages), site);
    expect(feed).toMatchObject({
      title: 'Notes',
      description: 'Notes · 3 meetings',
      home: 'https://notes.example.org/',
    });
    expect(feed.items.map(({ url }) => url)).toEqual([
      'https://notes.example.org/2020-03-18/',
      'https://notes.example.org/2020-03-11/',
      'https://notes.example.org/papers/',
    ]);
  });

  it('contains at most 30 sessions', async () => {
    const days = Array.from(
      { length: 31 },
      (_, day) => `2020-03-${String(day + 1).padStart(2, '0')}`,
    );
    const feed = notebookFeed(notebookWith(days.map((day) => page(day))), site);
    expect(feed.items).toHaveLength(30);
    expect(feed.items.at(-1)?.published).toBe('2020-03-02');
  });

  it('contains the summary and the first existing image of a session', async () => {
    const source = 'words\n\n### IOMMU\n\n![](gone.png)\n\n![](a.png)\n\n![](b.png)';
    const { items } = notebookFeed(notebookWith([page('2020-03-11', source)]), site);
    expect(items).toMatchObject([
      {
        title: 'Wednesday, 11 March 2020',
        summary: 'words · IOMMU',
        image: {
          url: 'https://notes.example.org/assets/a.png.0d-1600.webp',
          width: 1600,
          height: 900,
        },
      },
    ]);
  });
});
