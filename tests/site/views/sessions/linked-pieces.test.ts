import { describe, expect, it } from 'vitest';
import type { LinkTarget } from '../../../../src/content/types.ts';
import type { RenderedPiece } from '../../../../src/render/pieces.ts';
import { linkedPieces } from '../../../../src/site/views/sessions/linked-pieces.ts';
import { foundImage, pageEntry } from '../../../support/notes/notebook.ts';

function linked(pieces: RenderedPiece[], links: LinkTarget[]) {
  const { rendered } = pageEntry('');
  return linkedPieces({ rendered: { ...rendered, pieces }, links });
}

describe('linkedPieces', () => {
  it.each<{ name: string; target: LinkTarget; html: string }>([
    {
      name: 'a section',
      target: { outcome: 'place', page: '2020-03-11', anchor: 'iommu' },
      html: '<a href="/2020-03-11/#iommu">x</a>',
    },
    {
      name: 'a page',
      target: { outcome: 'place', page: 'index', anchor: null },
      html: '<a href="/">x</a>',
    },
    {
      name: 'an attachment',
      target: { outcome: 'attachment', file: { absolute: '/notes/a"b.pdf', name: 'a"b.pdf' } },
      html: '<a href="/assets/a&quot;b.pdf">x</a>',
    },
    {
      name: 'an image at its full size',
      target: { outcome: 'image', image: foundImage() },
      html: '<a href="/assets/a.0d-1600.webp">x</a>',
    },
    { name: 'nothing if it is broken', target: { outcome: 'broken' }, html: '<a>x</a>' },
  ])('links to $name', async ({ target, html }) => {
    expect(linked(['<a', { link: 0, part: 'href' }, '>x</a>'], [target])).toEqual([html]);
  });

  it('shows the text around a broken link only', async () => {
    const pieces: RenderedPiece[] = [
      { link: 0, part: 'text', text: '[[<' },
      'a',
      { link: 1, part: 'text', text: '[[' },
      'b',
    ];
    const links: LinkTarget[] = [
      { outcome: 'broken' },
      { outcome: 'place', page: 'p', anchor: null },
    ];
    expect(linked(pieces, links)).toEqual(['[[&lt;ab']);
  });

  it('keeps the slots of figures between joined texts', async () => {
    const figure = { figure: 0, inline: false, inGallery: false };
    const pieces: RenderedPiece[] = ['<a', { link: 0, part: 'href' }, '>', figure, '</a>'];
    expect(linked(pieces, [{ outcome: 'broken' }])).toEqual(['<a>', figure, '</a>']);
  });
});
