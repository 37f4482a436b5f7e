import { describe, expect, it } from 'vitest';
import { topicsOf } from '../../../../src/site/views/sessions/topics.ts';
import { pageEntry } from '../../../support/notes/notebook.ts';

const topics = (source: string) => topicsOf(pageEntry(source));

describe('topicsOf', () => {
  it('collects the texts and figures of all sections of a topic', () => {
    const source = [
      '![](before.png)',
      '### One\n\nfirst\n\n![](a.png)',
      '#### Deeper\n\nsecond\n\n![](b.png)',
      '##### Deepest\n\n![](c.png)',
      '### Two\n\n![](d.png)',
    ];
    expect(topics(source.join('\n\n'))).toEqual([
      {
        anchor: 'one',
        heading: 'One',
        excerpt: 'first · Deeper · second · Deepest',
        figures: [1, 2, 3],
      },
      { anchor: 'two', heading: 'Two', excerpt: '', figures: [4] },
    ]);
  });

  it('returns no anchor that is also the name of a file in the session’s folder', () => {
    const headings = ['card.png', 'index.html', 'card', '..', '/', 'a/b'];
    const source = headings.map((heading) => `### ${heading}\n\ntext\n`).join('\n');
    for (const { anchor } of topics(`${source}\n### a {#index.html}\n\n### b {#../../c}\n`)) {
      expect(anchor).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    }
  });

  it('limits an excerpt to 200 characters and never cuts inside a character', () => {
    for (const word of ['𠮷', '👩‍💻', '很长，', 'x']) {
      const [topic] = topics(`### t\n\n${word.repeat(150)}\n`);
      expect(topic?.excerpt.length).toBeLessThanOrEqual(200);
      expect(topic?.excerpt.isWellFormed()).toBe(true);
      expect(topic?.excerpt.replaceAll(word, '')).toMatch(/^[很长，]*…?$/);
    }
  });
});
