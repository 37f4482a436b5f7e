import { expect, it } from 'vitest';
import { htmlItems } from '../../../src/model/html/html-items.ts';

/** Returns the tags, and the addresses of the images, in HTML. */
function read(value: string): string[] {
  return htmlItems([{ type: 'html', value }]).map((item) => {
    if (item.type !== 'node') return item.source;
    return item.node.type === 'image' ? `image ${item.node.url}` : item.node.type;
  });
}

it.each([
  { html: '<video src="a.mp4">x</video>', out: ['image a.mp4'] },
  { html: '<video><source src="a.mp4"><source src="b.mp4"></video>', out: ['image a.mp4'] },
  { html: '<audio src="a.mp3"></audio><b>', out: ['image a.mp3', '<b>'] },
  { html: '<video></video><img src="a.png">', out: ['<video>', '</video>', 'image a.png'] },
  { html: '<video src="a.mp4">', out: ['<video src="a.mp4">'] },
  { html: '<video src="a.mp4"></audio>', out: ['<video src="a.mp4">', '</audio>'] },
  { html: '<video><audio src="a.mp3"></audio></video>', out: ['image a.mp3'] },
])('htmlItems reads the players in $html', ({ html, out }) => {
  expect(read(html)).toEqual(out);
});

// Each takes far longer if the time is quadratic in the number of tags.
it.each([
  { unit: '<video>', items: 50_000 },
  { unit: '<video src="a"></video>', items: 50_000 },
])(
  'htmlItems reads $unit 50,000 times in linear time',
  ({ unit, items }) => {
    expect(read(unit.repeat(50_000))).toHaveLength(items);
  },
  15_000,
);
