import { describe, expect, it } from 'vitest';
import { dictionaryOf } from '../../../../src/words/dictionary.ts';
import { figureViews, imageView } from '../../../../src/site/views/sessions/figure-view.ts';
import { foundImage, pageEntry } from '../../../support/notes/notebook.ts';

const words = dictionaryOf('en').page;
describe('imageView', () => {
  it('returns the addresses of the full size and of the smaller sizes', () => {
    expect(imageView(foundImage())).toEqual({
      full: '/assets/a.0d-1600.webp',
      width: 1600,
      height: 900,
      sources: [
        { type: 'image/avif', srcset: '/assets/a.0d-480.avif 480w, /assets/a.0d-1280.avif 1280w' },
        { type: 'image/webp', srcset: '/assets/a.0d-480.webp 480w, /assets/a.0d-1280.webp 1280w' },
      ],
      src: '/assets/a.0d-1280.webp',
      smallest: '/assets/a.0d-480.webp',
      thumbnail: '/assets/a.0d-480.webp',
    });
  });

  it('has no source in a format that is not published', () => {
    const { sources } = imageView(foundImage({ hasAvif: false }));
    expect(sources.map(({ type }) => type)).toEqual(['image/webp']);
  });

  it('has a thumbnail of an animation that does not move', () => {
    expect(imageView(foundImage({ isAnimated: true, hasAvif: false }))).toMatchObject({
      full: '/assets/a.0d-1600.webp',
      smallest: '/assets/a.0d-480.webp',
      thumbnail: '/assets/a.0d-480-still.webp',
    });
  });
});

describe('figureViews', () => {
  it('uses the caption as the alternative text', async () => {
    const views = figureViews(pageEntry('![A board](a.png)'), words);
    expect(views).toMatchObject([{ alt: 'A board', caption: 'A board', section: null }]);
  });

  it('makes an alternative text from the section and the capture time', async () => {
    const source = '### IOMMU\n\n![](Snipaste_2020-03-18_16-04-18.png)';
    expect(figureViews(pageEntry(source), words)).toMatchObject([
      {
        alt: words.figureAlt('IOMMU', '16:04'),
        captured: { iso: '2020-03-18T16:04:18', clock: '16:04' },
        section: { anchor: 'iommu', heading: 'IOMMU' },
      },
    ]);
  });

  it('reports why an image is not shown', () => {
    const images = [
      { outcome: 'missing' as const },
      { outcome: 'unreadable' as const, absolute: '/imgs/b.png' },
    ];
    expect(figureViews(pageEntry('![](a.png)\n\n![](b.png)', { images }), words)).toMatchObject([
      { image: null, gap: 'missing' },
      { image: null, gap: 'unreadable' },
    ]);
  });

  it.each([
    { html: '<img src="a.png" width="800">', shown: { width: 800, height: 450 } },
    { html: '<img src="a.png" width="3200">', shown: null },
    { html: '<img src="a.png" style="zoom:50%">', shown: { width: 800, height: 450 } },
    { html: '<img src="gone.png" width="800">', shown: null },
  ])('shows $html at $shown', async ({ html, shown }) => {
    expect(figureViews(pageEntry(html), words)[0]?.shown).toEqual(shown);
  });
});
