import { describe, expect, it } from 'vitest';
import { createFontFinder, EM } from '../src/fonts.ts';
import { createShaper } from '../src/shaper.ts';
import { findSystemFonts } from '../src/system-fonts.ts';

const packaged = createShaper(createFontFinder({ emoji: [], bold: [], regular: [] }));
const system = findSystemFonts();
const shaper = createShaper(createFontFinder(system));

describe('a shaper', () => {
  it.each(['n', '的', '，', '…', 'é', 'あ', '→', '≥', '①', '臺', 'Я', '×', '龘'])(
    'draws %s with the packaged font',
    (character) => {
      for (const weight of ['bold', 'regular'] as const) {
        expect(packaged(character, weight).path).toMatch(/^M/);
        expect(packaged(character, weight).width).toBeGreaterThan(0);
      }
      expect(packaged(character, 'bold').path).not.toBe(packaged(character, 'regular').path);
    },
  );

  it('omits a character that no font has, rather than draw a box', () => {
    expect(packaged('\u{10FFFD}', 'bold')).toEqual({ width: 0, path: '', images: [] });
    expect(shaper('\u{10FFFD}', 'bold').path).toBe('');
    expect(packaged('a\u{1F41B}b', 'bold').path).toBe(packaged('ab', 'bold').path);
  });

  it('kerns, and makes middle dots and Latin quotation marks narrow', () => {
    const { width: pair } = packaged('To', 'bold');
    expect(pair).toBeLessThan(packaged('T', 'bold').width + packaged('o', 'bold').width);
    expect(packaged('·', 'regular').width).toBeLessThan(EM / 3);
    expect(packaged('’', 'regular').width).toBeLessThan(EM / 3);
    expect(packaged('“a”', 'regular').width).toBeLessThan(1.5 * EM);
    expect(packaged('“的”', 'regular').width).toBe(3 * EM);
  });

  it.skipIf(system.emoji.length === 0)('draws an emoji sequence as one image', () => {
    for (const emoji of ['🐛', '👩‍💻', '🇨🇳', '❤️']) {
      const { images, path } = shaper(emoji, 'bold');
      expect(path).toBe('');
      expect(images).toHaveLength(1);
    }
  });
});
