import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { cutAtSlots, linkSlot, linkTextNode, slotNode } from '../../src/render/slots.ts';
import { KEY } from './rendering.ts';

const slot = (figure: number, inline = false, inGallery = false) =>
  toHtml(slotNode(KEY, { figure, inline, inGallery }));

describe('cutAtSlots', () => {
  it.each([
    { name: 'returns HTML without slots whole', html: '<p>a</p>', figures: [], out: ['<p>a</p>'] },
    { name: 'returns nothing for no HTML', html: '', figures: [], out: [] },
    {
      name: 'cuts at each kind of figure',
      html: `a${slot(0)}b${slot(1, true)}${slot(2, false, true)}`,
      figures: [0, 1, 2],
      out: [
        'a',
        { figure: 0, inline: false, inGallery: false },
        'b',
        { figure: 1, inline: true, inGallery: false },
        { figure: 2, inline: false, inGallery: true },
      ],
    },
    {
      name: 'drops the second slot of a figure and appends figures without a slot',
      html: `a${slot(1)}b${slot(1)}c`,
      figures: [0, 1],
      out: [
        'a',
        { figure: 1, inline: false, inGallery: false },
        'bc',
        { figure: 0, inline: false, inGallery: false },
      ],
    },
    {
      name: 'cuts at the address and the text of a link',
      html: `<a data-link="${linkSlot(KEY, 3)}">${toHtml(linkTextNode(KEY, 3, '[[a--> \ud800'))}</a>`,
      figures: [],
      out: [
        '<a',
        { link: 3, part: 'href' },
        '>',
        { link: 3, part: 'text', text: '[[a--> \ufffd' },
        '</a>',
      ],
    },
    {
      name: 'ignores the slots of another key',
      html: `<!--other:0:block-->${slot(7)}`,
      figures: [],
      out: ['<!--other:0:block-->'],
    },
  ])('$name', ({ html, figures, out }) => {
    expect(cutAtSlots(html, { key: KEY, figures })).toEqual(out);
  });
});
