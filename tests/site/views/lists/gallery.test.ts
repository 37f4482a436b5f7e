import { describe, expect, it } from 'vitest';
import { galleryYears } from '../../../../src/site/views/lists/gallery.ts';
import { notebookWith, pageEntry } from '../../../support/notes/notebook.ts';

const shot = (time: string) => `![](Snipaste_2020-03-18_${time}.png)`;

describe('galleryYears', () => {
  it('lists the sessions that have figures, newest first', async () => {
    const pages = [
      pageEntry('![](a.png)', { id: 'a' }),
      pageEntry('words', { id: 'b' }),
      pageEntry('![](c.png)', { id: 'c' }),
    ];
    const [year] = galleryYears(notebookWith(pages));
    expect(year?.days.map(({ session }) => session.id)).toEqual(['c', 'a']);
  });

  it('sorts figures by capture time, after those without one', async () => {
    const source = [shot('16-30-00'), '![](b.png)', shot('16-02-00'), '![](a.png)'];
    const [year] = galleryYears(notebookWith([pageEntry(source.join('\n\n'))]));
    expect(year?.days[0]?.figures.map(({ name }) => name)).toEqual([
      'b.png',
      'a.png',
      'Snipaste_2020-03-18_16-02-00.png',
      'Snipaste_2020-03-18_16-30-00.png',
    ]);
  });

  it('keeps missing images apart', () => {
    const [year] = galleryYears(notebookWith([pageEntry('![](gone.png)\n\n![](b.png)')]));
    expect(year?.days[0]).toMatchObject({
      figures: [{ name: 'b.png' }],
      gaps: [{ name: 'gone.png' }],
    });
  });

  it('moves the older years of a large gallery to pages of their own', () => {
    const source = '![](a.png)\n\n'.repeat(100);
    const pages = ['2016', '2017', '2018', '2019', '2020'].map((year) =>
      pageEntry(source, { id: `${year}-01-01`, date: `${year}-01-01` }),
    );
    const years = galleryYears(notebookWith(pages));
    expect(years.map(({ year, path }) => [year, path])).toEqual([
      ['2020', ''],
      ['2019', 'gallery/2019'],
      ['2018', 'gallery/2018'],
      ['2017', 'gallery/2017'],
      ['2016', 'gallery/2016'],
    ]);
  });
});
