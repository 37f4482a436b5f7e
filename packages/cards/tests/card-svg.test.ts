import { describe, expect, it } from 'vitest';
import { cardSvg, imageRoom } from '../src/card-svg.ts';
import type { CardView } from '../src/card-view.ts';
import { cardView, DAY, drawnLines, squareTypesetter } from './support.ts';

const IMAGE = { path: '/screenshot.png', clock: '16:43' };
const SIZE = { width: 470, height: 264 };

const draw = (changes: Partial<CardView>, image: typeof SIZE | null = null) => {
  const { svg, imagePlace } = cardSvg(cardView(changes), image, squareTypesetter);
  return { svg, imagePlace, lines: drawnLines(svg) };
};
const lineOf = (text: string, lines: ReturnType<typeof drawnLines>) =>
  lines.find((line) => line.text === text);

describe('cardSvg', () => {
  it('draws the name, the note, the title and the text, in this order', () => {
    const { svg, lines } = draw({ name: '笔记', note: '三月', title: 'IOMMU', text: '隔离' });
    expect(svg).toMatch(/^<svg xmlns="[^"]+" width="1200" height="630">.*<\/svg>$/);
    expect(lines.map(({ text }) => text)).toEqual(['笔记', '三月', 'IOMMU', '隔离']);
  });

  it('ends the note at the right margin and cuts a long name before it', () => {
    const { lines } = draw({ name: '很长的名字'.repeat(20), note: '三月' });
    const note = lineOf('三月', lines);
    expect(note).toMatchObject({ left: 1200 - 72 - 2 * 26, size: 26, baseline: 75 });
    const name = lines[0];
    expect(name?.text).toMatch(/…$/);
    expect((name?.left ?? 0) + (name?.text.length ?? 0) * 30).toBeLessThanOrEqual(
      (note?.left ?? 0) - 52,
    );
  });

  it('draws the list instead of the text', () => {
    const { lines } = draw({ list: ['一', '二'], text: '正文' });
    expect(lines.map(({ text }) => text).slice(-2)).toEqual(['一', '二']);
    expect(lineOf('正文', lines)).toBeUndefined();
  });

  it('draws a title in a larger size if the card shows nothing else', () => {
    const sizes = (changes: Partial<CardView>, image: typeof SIZE | null = null) =>
      lineOf('短', draw({ title: '短', text: '', ...changes }, image).lines)?.size;
    expect(sizes({})).toBe(104);
    expect(sizes({ text: '正文' })).toBe(80);
    expect(sizes({ list: ['一'] })).toBe(80);
    expect(sizes({}, SIZE)).toBe(80);
  });

  it('moves short content down, but not beside an image or below a day', () => {
    const moved = /transform="translate\(0 ([1-9]\d*)\)"/;
    expect(draw({}).svg).toMatch(moved);
    expect(draw({ day: DAY }).svg).not.toMatch(moved);
    expect(draw({ image: IMAGE }, SIZE).svg).not.toMatch(moved);
  });

  it('puts the image at the right margin, below the day if there is one', () => {
    const left = 1200 - 72 - 470;
    expect(draw({}).imagePlace).toBeNull();
    expect(draw({ image: IMAGE }, SIZE).imagePlace).toEqual({ left, top: 168 });
    expect(draw({ image: IMAGE, day: DAY }, SIZE).imagePlace).toEqual({
      left,
      top: 168 + 104 + 52,
    });
  });

  it('keeps text out of the column of the image', () => {
    const { lines } = draw({ title: '很长的标题'.repeat(9), text: '正文'.repeat(99) }, SIZE);
    for (const { text, left, size } of lines.slice(2)) {
      expect(left + text.length * size).toBeLessThanOrEqual(1200 - 72 - 470 - 52);
    }
  });

  it('shows the capture time below the image, except on a card with a day', () => {
    const at = { text: '16:43', baseline: 168 + 264 + 40 };
    expect(draw({ image: IMAGE }, SIZE).lines).toContainEqual(expect.objectContaining(at));
    expect(lineOf('16:43', draw({ image: IMAGE, day: DAY }, SIZE).lines)).toBeUndefined();
    const untimed = draw({ image: { ...IMAGE, clock: null } }, SIZE);
    expect(untimed.svg).not.toContain('<circle');
  });
});

describe('imageRoom', () => {
  it('leaves room for the capture time or the day', () => {
    expect(imageRoom(cardView())).toEqual({ width: 470, height: 572 - 168 - 44 });
    expect(imageRoom(cardView({ day: DAY }))).toEqual({ width: 470, height: 572 - 168 - 104 - 52 });
  });
});
