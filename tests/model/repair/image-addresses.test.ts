import { describe, expect, it } from 'vitest';
import { imageAddresses, writeImageAddress } from '../../../src/model/repair/image-addresses.ts';
import type { Chunk } from '../../../src/model/types.ts';

function chunkOf(source: string, definitions = ''): Chunk {
  return { file: 'n.md', heading: null, line: 1, source, definitions };
}

/** Returns the source of each address in the chunks. */
function addressesIn(...chunks: Chunk[]): string[][] {
  return imageAddresses(chunks).map((addresses, index) =>
    addresses.map(({ start, end }) => chunks[index]?.source.slice(start, end) ?? ''),
  );
}

describe('imageAddresses', () => {
  it.each([
    { input: '![](a.png "t")', out: ['a.png'] },
    { input: '![](<a b.png>)', out: ['<a b.png>'] },
    { input: '> - <img alt="x" src="a.png">', out: ['"a.png"'] },
    { input: '![][r]\n\n[r]: a.png\n[r]: b.png', out: ['a.png'] },
    { input: '[r]: a.png\n\n[link][r] [b](c.png)', out: [] },
    { input: '`![](a.png)` <!-- ![](b.png) -->', out: [] },
  ])('returns $out for $input', ({ input, out }) => {
    expect(addressesIn(chunkOf(input))).toEqual([out]);
  });

  it('finds a definition in another chunk than its image, but not a borrowed copy', () => {
    const image = chunkOf('![][r]\n', '[r]: a.png');
    expect(addressesIn(image, chunkOf('[r]: a.png\n'))).toEqual([[], ['a.png']]);
  });
});

describe('writeImageAddress', () => {
  it.each([
    { path: '图 1.png', form: 'bare' as const, out: '图%201.png' },
    { path: '图 1.png', form: 'angle' as const, out: '<图 1.png>' },
    { path: 'a"b\'.png', form: 'attribute' as const, out: '"a%22b%27.png"' },
    { path: 'a(1).png', form: 'bare' as const, out: 'a(1).png' },
    { path: 'a(1.png', form: 'bare' as const, out: 'a%281.png' },
    { path: 'a#1%.png', form: 'bare' as const, out: 'a%231%25.png' },
  ])('writes $path as $out', ({ path, form, out }) => {
    expect(writeImageAddress(path, { form, suffix: '' })).toBe(out);
  });

  it('appends the query or fragment as written', () => {
    expect(writeImageAddress('a.png', { form: 'angle', suffix: '?raw=true' })).toBe(
      '<a.png?raw=true>',
    );
  });
});
