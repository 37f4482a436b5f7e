import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type AnchorRequest,
  assignAnchors,
  figureIds,
} from '../../../src/model/outline/anchors.ts';
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
  it.each(sessions)('gives the sections of $id the anchors that people link to', ({ sections }) => {
    const anchors = sections.map(({ anchor }) => anchor);
    const requests = sections.map(({ heading, parent }) =>
      request(heading, parent === null ? null : anchors.indexOf(parent)),
    );
    expect(assign(requests)).toEqual(anchors);
  });

  it('puts the anchor of the parent before a slug that is taken', () => {
    const requests = [request('A'), request('x', 0), request('B'), request('x', 2)];
    expect(assign(requests)).toEqual(['a', 'x', 'b', 'b-x']);
  });

  it('numbers from 2 what is still taken or has no parent', () => {
    const requests = [
      request('A'),
      request('x', 0),
      request('x', 0),
      request('x', 0),
      request('A'),
    ];
    expect(assign(requests)).toEqual(['a', 'x', 'a-x', 'a-x-2', 'a-2']);
  });

  it('passes over a number that a heading bears already', () => {
    expect(assign([request('x-2'), request('x'), request('x')])).toEqual(['x-2', 'x', 'x-3']);
  });

  it.each([
    { what: 'whole where it fits', length: 13, out: `${'p'.repeat(20)}-${'q'.repeat(13)}` },
    { what: 'cut at a word where both would be longer than 60', length: 14, out: 'p'.repeat(20) },
  ])('puts the parent $what', ({ length, out }) => {
    const parent = `${'p'.repeat(20)} ${'q'.repeat(length)}`;
    const child = 'c'.repeat(25);
    const [, , anchor] = assign([request(child), request(parent), request(child, 1)]);
    expect(anchor).toBe(`${out}-${child}`);
  });

  it('numbers a slug that leaves its parent no room', () => {
    const long = 'c'.repeat(60);
    expect(assign([request(long), request('p'), request(long, 1)])).toEqual([
      long,
      'p',
      `${long}-2`,
    ]);
  });

  it('puts set ids aside before any slug is given', () => {
    const requests = [request('pruning'), request('剪枝', null, 'pruning')];
    expect(assign(requests)).toEqual(['pruning-2', 'pruning']);
  });

  it('gives an id that is set twice to the first heading', () => {
    const requests = [request('a', null, 'x'), request('b', null, 'x')];
    expect(assign(requests)).toEqual(['x', 'x-2']);
  });

  it('gives an anchor that a heading keeps to that one alone', () => {
    const keeping = { ...request('y'), keeps: 'x' };
    expect(assign([request('x'), request('a', null, 'x'), keeping])).toEqual(['x-2', 'x-3', 'x']);
  });

  it('gives a reserved anchor to no heading, even one that sets it', () => {
    expect(assign([request('x'), request('y', null, 'z')], 'x', 'z')).toEqual(['x-2', 'z-2']);
  });

  it.each(['Foo_Bar', '剪枝', '2x', '-a', '__proto__'])('makes a slug of the id %s', (id) => {
    expect(assign([request('a', null, id)])).toEqual([slug(id)]);
  });

  it('takes the words of a heading whose id is empty', () => {
    expect(assign([request('a', null, '')])).toEqual(['a']);
  });

  it('numbers thousands of equal headings in linear time', () => {
    const anchors = assign(Array.from({ length: 20_000 }, () => request('x')));
    expect(anchors.at(-1)).toBe('x-20000');
  });

  it('never gives two headings one anchor', () => {
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
  ])('are $out for $input', ({ input, out }) => {
    expect(figureIds(input)).toEqual(out);
  });
});
