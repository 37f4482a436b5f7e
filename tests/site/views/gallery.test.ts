import { describe, expect, it } from 'vitest';
import { galleryDays } from '../../../src/site/views/gallery.ts';
import { notebookWith, pageEntry } from '../../support/notebook.ts';

const shot = (time: string) => `![](Snipaste_2020-03-18_${time}.png)`;

describe('galleryDays', () => {
  it('lists the sessions that have figures, newest first', async () => {
    const pages = [
      pageEntry('![](a.png)', { id: 'a' }),
      pageEntry('words', { id: 'b' }),
      pageEntry('![](c.png)', { id: 'c' }),
    ];
    const days = galleryDays(notebookWith(pages));
    expect(days.map(({ session }) => session.id)).toEqual(['c', 'a']);
  });

  it('sorts figures by capture time, after those without one', async () => {
    const source = [shot('16-30-00'), '![](b.png)', shot('16-02-00'), '![](a.png)'];
    const days = galleryDays(notebookWith([pageEntry(source.join('\n\n'))]));
    expect(days[0]?.figures.map(({ name }) => name)).toEqual([
      'b.png',
      'a.png',
      'Snipaste_2020-03-18_16-02-00.png',
      'Snipaste_2020-03-18_16-30-00.png',
    ]);
  });
});
