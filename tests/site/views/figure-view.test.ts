import { describe, expect, it } from 'vitest';
import { dictionaryOf } from '../../../src/words/dictionary.ts';
import { figureViews, imageView } from '../../../src/site/views/figure-view.ts';
import { pageEntry } from '../../support/notebook.ts';

const words = dictionaryOf('en').page;
const image = { outcome: 'found', absolute: '/imgs/a.png', width: 1600, height: 900 } as const;

describe('imageView', () => {
  it('publishes the full size and the smaller sizes', async () => {
    expect(await imageView(image)).toEqual({
      full: '/assets/a.png.1600.webp',
      width: 1600,
      height: 900,
      sources: [
        {
          type: 'image/avif',
          srcset: '/assets/a.png.480.avif 480w, /assets/a.png.1280.avif 1280w',
        },
        {
          type: 'image/webp',
          srcset: '/assets/a.png.480.webp 480w, /assets/a.png.1280.webp 1280w',
        },
      ],
      src: '/assets/a.png.1280.webp',
      thumbnail: '/assets/a.png.480.webp',
    });
  });

  it.each([
    { width: 300, src: '/assets/a.png.300.webp', thumbnail: '/assets/a.png.300.webp' },
    { width: 800, src: '/assets/a.png.800.webp', thumbnail: '/assets/a.png.480.webp' },
  ])('never enlarges an image of $width pixels', async ({ width, src, thumbnail }) => {
    expect(await imageView({ ...image, width })).toMatchObject({ src, thumbnail });
  });

  it('returns null for an image that is not in use', async () => {
    expect(await imageView({ ...image, absolute: '/imgs/unused.png' })).toBeNull();
  });
});

describe('figureViews', () => {
  it('uses the caption as the alternative text', async () => {
    const views = await figureViews(pageEntry('![A board](a.png)'), words);
    expect(views).toMatchObject([{ alt: 'A board', caption: 'A board', section: null }]);
  });

  it('makes an alternative text from the section and the capture time', async () => {
    const source = '### IOMMU\n\n![](Snipaste_2020-03-18_16-04-18.png)';
    expect(await figureViews(pageEntry(source), words)).toMatchObject([
      {
        alt: words.figureAlt('IOMMU', '16:04'),
        captured: { iso: '2020-03-18T16:04:18', clock: '16:04' },
        section: { anchor: 'iommu', heading: 'IOMMU' },
      },
    ]);
  });

  it.each([
    { name: 'gone.png', gap: 'missing' },
    { name: 'unused.png', gap: 'unreadable' },
  ])('reports the gap of $name as $gap', async ({ name, gap }) => {
    const views = await figureViews(pageEntry(`![](${name})`), words);
    expect(views).toMatchObject([{ image: null, gap }]);
  });

  it.each([
    { html: '<img src="a.png" width="800">', shown: { width: 800, height: 450 } },
    { html: '<img src="a.png" width="3200">', shown: null },
    { html: '<img src="a.png" style="zoom:50%">', shown: { width: 800, height: 450 } },
    { html: '<img src="gone.png" width="800">', shown: null },
  ])('shows $html at $shown', async ({ html, shown }) => {
    expect((await figureViews(pageEntry(html), words))[0]?.shown).toEqual(shown);
  });
});
