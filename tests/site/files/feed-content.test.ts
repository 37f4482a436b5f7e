import { describe, expect, it } from 'vitest';
import { dictionaryOf } from '../../../src/words/dictionary.ts';
import { feedContent } from '../../../src/site/files/feed-content.ts';
import type { FigureView, Piece } from '../../../src/site/types.ts';

const shown: FigureView = {
  id: 'fig_a',
  name: 'a.png',
  written: 'imgs/a.png',
  alt: 'an "A" & <B>',
  caption: 'A',
  captured: null,
  image: {
    full: '/assets/a.full.webp',
    width: 1600,
    height: 900,
    sources: [],
    src: '/assets/a.webp',
    smallest: '/assets/a.small.webp',
    thumbnail: '/assets/a.small.webp',
  },
  gap: null,
  file: null,
  remote: null,
  target: null,
  shown: null,
  section: null,
};
const missing: FigureView = {
  ...shown,
  name: '<b>.png',
  caption: null,
  image: null,
  gap: 'missing',
};

const contentOf = (pieces: Piece[]) =>
  feedContent(
    { pieces, figures: [shown, missing] },
    { url: 'https://notes.example.org/2020-03-11/', words: dictionaryOf('en').page },
  );

const IMAGE =
  '<img src="https://notes.example.org/assets/a.webp" alt="an &#x22;A&#x22; &#x26; <B>" width="1600" height="900">';

describe('feedContent', () => {
  it.each<{ name: string; input: Piece[]; out: string }>([
    {
      name: 'makes addresses absolute',
      input: ['<a href="#x">x</a><a href="../p/?q&amp;r">y</a><a href="http://a.b/">z</a>'],
      out: '<a href="https://notes.example.org/2020-03-11/#x">x</a><a href="https://notes.example.org/p/?q&#x26;r">y</a><a href="http://a.b/">z</a>',
    },
    {
      name: 'keeps text that looks like an address',
      input: ['<p>href="#x" src="y"</p>'],
      out: '<p>href="#x" src="y"</p>',
    },
    {
      name: 'removes an address that cannot be parsed',
      input: ['<a href="http://[">x</a>'],
      out: '<a>x</a>',
    },
    {
      name: 'removes attributes that only the site uses',
      input: ['<h2 id="t" tabindex="-1" class="c" data-copy="x" aria-label="l">t</h2>'],
      out: '<h2>t</h2>',
    },
    {
      name: 'shows a figure inside its list item',
      input: ['<ul><li>a', { figure: 0, inline: false, inGallery: false }, '</li></ul>'],
      out: `<ul><li>a<figure>${IMAGE}<figcaption>A</figcaption></figure></li></ul>`,
    },
    {
      name: 'shows an inline image',
      input: ['<p>a ', { figure: 0, inline: true, inGallery: false }, '</p>'],
      out: `<p>a ${IMAGE}</p>`,
    },
    {
      name: 'shows a diagram',
      input: [{ svg: '<svg/>', width: 2, height: 1, alt: 'D', id: 'fig_diagram_1' }],
      out: expect.stringMatching(
        /^<img src="https:[^"]*\/assets\/diagram\.\w+\.svg" alt="D" width="2" height="1">$/,
      ),
    },
    {
      name: 'shows the source of a formula',
      input: ['<p>a ', { tex: 'a<b', mathml: '<math><mi>a</mi></math>' }, '</p>'],
      out: '<p>a <code>a&#x3C;b</code></p>',
    },
    {
      name: 'names a missing image',
      input: [
        { figure: 1, inline: false, inGallery: false },
        '<p>',
        { figure: 1, inline: true, inGallery: false },
        '</p>',
      ],
      out: '<figure><p>[Image missing: &#x3C;b>.png]</p></figure><p><span>[Image missing: &#x3C;b>.png]</span></p>',
    },
  ])('$name', ({ input, out }) => {
    expect(contentOf(input)).toEqual(out);
  });
});
