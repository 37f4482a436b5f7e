import { describe, expect, it } from 'vitest';
import { scanBlocks } from '../../../../src/model/scan/scan-blocks.ts';
import { chunker } from '../../../../src/model/sessions/segments/file-chunks.ts';
import { fileHeadings } from '../../../../src/model/sessions/file-headings.ts';

function chunkerOf(text: string) {
  const lines = text.split('\n');
  const scan = scanBlocks(text);
  const tooLong: [string, number][] = [];
  const chunkOf = chunker({
    file: 'n.md',
    written: lines,
    shown: lines,
    definitions: scan.definitions,
    onTooLong: (...use) => tooLong.push(use),
  });
  return { chunkOf, tooLong, headings: fileHeadings(scan, lines) };
}

const alone = { heading: null, cut: null };

describe('chunker', () => {
  it('leaves out a long definition that chunks have repeated too often', () => {
    const definition = `[A]: /${'b'.repeat(1_500_000)}`;
    const { chunkOf, tooLong } = chunkerOf(`[a]\n[a]\n[a]\n[a]\n\n${definition}\n`);
    const borrowed = [1, 2, 3, 4].map((from) => {
      return chunkOf({ from, to: from + 1 }, alone).definitions.length;
    });
    expect(borrowed).toEqual([definition.length, definition.length, definition.length, 0]);
    expect(tooLong).toEqual([['A', 4]]);
  });

  it('makes a chunk of the lines after a heading', () => {
    const { chunkOf, headings } = chunkerOf('## a\nx\ny\n## b\nz');
    const [heading = null] = headings;
    expect(chunkOf({ from: 2, to: 4 }, { heading, cut: heading })).toEqual({
      file: 'n.md',
      heading: { text: 'a', level: 2, line: 1 },
      line: 2,
      source: 'x\ny',
      definitions: '',
    });
  });

  it.each([
    [
      'an ATX heading',
      '## ![](a.png) 甲 <img src="b.png">\nx',
      2,
      1,
      '![](a.png) <img src="b.png">\nx',
    ],
    ['a setext heading', '甲 ![](a.png)\n---\nx', 3, 2, '![](a.png)\nx'],
    ['a heading without images', '## 甲\nx', 2, 2, 'x'],
    ['a link', '## 甲 [录像](https://a.b/c_(d)) 乙\nx', 2, 1, '[录像](https://a.b/c_(d))\nx'],
    ['a link around an image', '## [![](a.png)](b.md)\n', 2, 1, '[![](a.png)](b.md)\n'],
    ['bare addresses', '## <https://a.b> https://c.d/e\n', 2, 1, '<https://a.b> https://c.d/e\n'],
    ['a reference', '## [甲][x] [乙][z] [x][]\n\n[x]: /y', 2, 1, '[甲][x] [x][]\n\n[x]: /y'],
    ['links above a rule', '## [[甲]] <a href="x">y</a>\n---', 2, 1, '[[甲]] <a href="x">y</a>\n'],
    ['brackets and escapes', '## [甲] \\[a](b) (c)\nx', 2, 2, 'x'],
  ])('begins with the images and links of %s', (_, text, from, line, source) => {
    const { chunkOf, headings } = chunkerOf(text);
    const [heading = null] = headings;
    const to = text.split('\n').length + 1;
    expect(chunkOf({ from, to }, { heading, cut: heading })).toMatchObject({ line, source });
  });

  it('does not begin with the images of a date line', () => {
    const { chunkOf, headings } = chunkerOf('## ![](a.png)\nx');
    const cut = headings.map((heading) => ({ ...heading, isDateLine: true }))[0] ?? null;
    expect(chunkOf({ from: 2, to: 3 }, { heading: cut, cut })).toMatchObject({
      heading: { level: 0 },
      source: 'x',
    });
  });
});

describe('the definitions of a chunk', () => {
  const text = [
    '[a] [B] [^n] [^m] [c][d] [e [f]]',
    '[^m]: own footnote',
    '',
    '[a]: /first',
    '[b]: /b',
    '[^n]: other footnote',
    '',
    '[d]: /d',
    '[f]: /f',
    '[^m]: second footnote',
    '[a]: /second',
  ].join('\n');

  it('are those that it uses and does not contain', () => {
    const { chunkOf } = chunkerOf(text);
    expect(chunkOf({ from: 1, to: 3 }, alone).definitions.split('\n\n')).toEqual([
      '[a]: /first',
      '[b]: /b',
      '[^n]: other footnote',
      '[d]: /d',
      '[f]: /f',
    ]);
  });

  it('are empty if it contains all of them, or uses none', () => {
    const { chunkOf } = chunkerOf(text);
    expect(chunkOf({ from: 1, to: 12 }, alone).definitions).toBe('');
    expect(chunkOf({ from: 3, to: 4 }, alone).definitions).toBe('');
  });

  it('leave out a link that the chunk defines itself, as each of several meetings may', () => {
    const { chunkOf } = chunkerOf('[a]: /first\n\n[a]\n\n[a]: /second\n\n[a]\n');
    expect(chunkOf({ from: 3, to: 6 }, alone).definitions).toBe('');
    expect(chunkOf({ from: 6, to: 8 }, alone).definitions).toBe('[a]: /first');
  });
});
