import { describe, expect, it } from 'vitest';
import { sharePages } from '../../../src/site/files/share-pages.ts';
import { notebookOf } from '../../support/notes/notebook.ts';

describe('sharePages', () => {
  it('yields a page for each topic, with its folder', () => {
    const notes =
      '## 2020/3/11\n\n### Cache\n\nOn *caches*.\n\n#### Lines\n\n## 2020/3/18\n\n### Ring\n';
    const pages = [...sharePages(notebookOf(notes))];
    expect(pages.map(({ path }) => path)).toEqual(['2020-03-11/cache/', '2020-03-18/ring/']);
    expect(pages[0]?.html).toContain('<h1>Cache</h1>');
    expect(pages[0]?.html).toContain('<p>On caches. · Lines</p>');
    expect(pages[0]?.html).toContain('href="/2020-03-11/#cache"');
    expect(pages[1]?.html).not.toContain('<p></p>');
  });

  it('names the card of a topic unless it could not be drawn', () => {
    const notes = '## 2020/3/11\n\n### Cache\n\n### Queue\n';
    const failedCards = ['2020-03-11/cache/card'];
    const [cache, queue] = sharePages(notebookOf(notes, { failedCards }));
    expect(cache?.html).not.toContain('og:image');
    expect(queue?.html).toContain('https://notes.example.org/2020-03-11/queue/card.png');
  });
});
