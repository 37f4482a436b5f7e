import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/model/outline/page-outline.ts';
import { topicsOf } from '../../../src/site/views/topics.ts';

function topics(source: string) {
  const chunk = { file: 'n.md', heading: null, line: 1, source, definitions: '' };
  const { outline } = readPage({ chunks: [chunk] });
  return topicsOf({ rendered: { outline, source: '', digest: '', pieces: [], diagnostics: [] } });
}

describe('the topics of a page', () => {
  it('say what their sections say, and have the figures inside them', () => {
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

  it('never have the name of a file of their session’s folder', () => {
    const headings = ['card.png', 'index.html', 'card', '..', '/', 'a/b'];
    const source = headings.map((heading) => `### ${heading}\n\ntext\n`).join('\n');
    for (const { anchor } of topics(`${source}\n### a {#index.html}\n\n### b {#../../c}\n`)) {
      expect(anchor).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    }
  });

  it('are described in at most 200 characters, none of them broken', () => {
    for (const word of ['𠮷', '👩‍💻', '很长，', 'x']) {
      const [topic] = topics(`### t\n\n${word.repeat(150)}\n`);
      expect(topic?.excerpt.length).toBeLessThanOrEqual(200);
      expect(topic?.excerpt.isWellFormed()).toBe(true);
      expect(topic?.excerpt.replaceAll(word, '')).toMatch(/^[很长，]*…?$/);
    }
  });
});
