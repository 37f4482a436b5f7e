import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type AnchorRequest,
  assignAnchors,
  figureIds,
} from '../../../src/model/outline/assign-anchors.ts';
import { slug } from '../../../src/model/slug.ts';

const json = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

const request = (
  heading: string,
  parent: number | null = null,
  id: string | null = null,
): AnchorRequest => ({ heading, parent, id });

const assign = (requests: readonly AnchorRequest[], ...reserved: string[]) =>
  assignAnchors(requests, { reserved: new Set(reserved) });

type Session = {
  id: string;
  sections: { anchor: string; heading: string; parent: string | null }[];
};

describe('assignAnchors', () => {
  const { sessions } = json('../../fixtures/notebook.json') as { sessions: Session[] };
  it.each(sessions)(
    'assigns the sections of $id the anchors that people link to',
    ({ sections }) => {
      const anchors = sections.map(({ anchor }) => anchor);
      const requests = sections.map(({ heading, parent }) =>
        request(heading, parent === null ? null : anchors.indexOf(parent)),
      );
      expect(assign(requests)).toEqual(anchors);
    },
  );

  it('prefixes a slug that is taken with the anchor of its parent', () => {
    const requests = [request('A'), request('x', 0), request('B'), request('x', 2)];
    expect(assign(requests)).toEqual(['a', 'x', 'b', 'b-x']);
  });

  it('numbers from 2 if the prefixed slug is taken or there is no parent', () => {
    const requests = [
      request('A'),
      request('x', 0),
      request('x', 0),
      request('x', 0),
      request('A'),
    ];
    expect(assign(requests)).toEqual(['a', 'x', 'a-x', 'a-x-2', 'a-2']);
  });

  it('skips a number that another heading has', () => {
    expect(assign([request('x-2'), request('x'), request('x')])).toEqual(['x-2', 'x', 'x-3']);
  });

  it.each([
    {
      what: 'uses the whole anchor of the parent if it fits',
      length: 13,
      out: `${'p'.repeat(20)}-${'q'.repeat(13)}`,
    },
    {
      what: 'cuts the anchor of the parent at a word if both would be longer than 60',
      length: 14,
      out: 'p'.repeat(20),
    },
  ])('$what', ({ length, out }) => {
    const parent = `${'p'.repeat(20)} ${'q'.repeat(length)}`;
    const child = 'c'.repeat(25);
    const [, , anchor] = assign([request(child), request(parent), request(child, 1)]);
    expect(anchor).toBe(`${out}-${child}`);
  });

  it('numbers a slug that leaves no room for its parent', () => {
    const long = 'c'.repeat(60);
    expect(assign([request(long), request('p'), request(long, 1)])).toEqual([
      long,
      'p',
      `${long}-2`,
    ]);
  });

  it('reserves the ids that the notes set before it assigns slugs', () => {
    const requests = [request('pruning'), request('剪枝', null, 'pruning')];
    expect(assign(requests)).toEqual(['pruning-2', 'pruning']);
  });

  it('assigns an id that is set twice to the first heading', () => {
    const requests = [request('a', null, 'x'), request('b', null, 'x')];
    expect(assign(requests)).toEqual(['x', 'x-2']);
  });

  it('assigns a kept anchor only to the heading that keeps it', () => {
    const keeping = { ...request('y'), keeps: 'x' };
    expect(assign([request('x'), request('a', null, 'x'), keeping])).toEqual(['x-2', 'x-3', 'x']);
  });

  it('assigns a reserved anchor to no heading, even if one sets it', () => {
    expect(assign([request('x'), request('y', null, 'z')], 'x', 'z')).toEqual(['x-2', 'z-2']);
  });

  it.each(['Foo_Bar', '剪枝', '2x', '-a', '__proto__'])('turns the id %s into a slug', (id) => {
    expect(assign([request('a', null, id)])).toEqual([slug(id)]);
  });

  it('uses the text of a heading whose id is empty', () => {
    expect(assign([request('a', null, '')])).toEqual(['a']);
  });

  it('numbers thousands of equal headings in linear time', () => {
    const anchors = assign(Array.from({ length: 20_000 }, () => request('x')));
    expect(anchors.at(-1)).toBe('x-20000');
  });

  it('never assigns the same anchor twice', () => {
    const headings = json('../../corpora/naughty-strings.json') as string[];
    const anchors = assign([...headings, ...headings].map((heading) => request(heading)));
    expect(new Set(anchors).size).toBe(anchors.length);
  });
});

describe('figureIds', () => {
  it.each([
    { input: ['Snipaste_2020-03-11_16-43-06.png'], out: ['fig_snipaste-2020-03-11-16-43-06'] },
    { input: ['a.png', 'a.jpg', 'A.png'], out: ['fig_a', 'fig_a-2', 'fig_a-3'] },
    { input: ['截图 2.final.png', 'a', '.png'], out: ['fig_jie-tu-2-final', 'fig_a', 'fig_png'] },
  ])('returns $out for $input', ({ input, out }) => {
    expect(figureIds(input)).toEqual(out);
  });
});
