import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EM, openFaces } from '../../src/cards/faces.ts';
import { createShaper } from '../../src/cards/shape.ts';
import { findSystemFonts } from '../../src/cards/system-fonts.ts';

const project = resolve(import.meta.dirname, '../..');
const bundled = createShaper(openFaces({ project, system: { emoji: [], bold: [], regular: [] } }));
const system = findSystemFonts();
const shaper = createShaper(openFaces({ project, system }));

describe('shaping', () => {
  it.each(['n', '的', '，', '…', 'é', 'あ', '→', '≥', '①', '臺', 'Я', '×', '龘'])(
    'has %s in the font among the packages',
    (character) => {
      for (const weight of ['bold', 'regular'] as const) {
        expect(bundled(character, weight).path).toMatch(/^M/);
        expect(bundled(character, weight).width).toBeGreaterThan(0);
      }
    },
  );

  it('leaves out what no font has, rather than draw a box', () => {
    expect(bundled('\u{10FFFD}', 'bold')).toEqual({ width: 0, path: '', images: [] });
    expect(shaper('\u{10FFFD}', 'bold').path).toBe('');
    expect(bundled('a\u{1F41B}b', 'bold').path).toBe(bundled('ab', 'bold').path);
  });

  it('does without a font of the machine that can’t be read', () => {
    const lost = [{ path: '/nowhere/lost.ttf', index: 0 }];
    const faces = openFaces({ project, system: { emoji: lost, bold: lost, regular: lost } });
    expect(createShaper(faces)('a🐛𠮷', 'bold').path).toBe(bundled('a', 'bold').path);
  });

  it('kerns, and gives dots and Latin quotes no more room than they need', () => {
    const { width: pair } = bundled('To', 'bold');
    expect(pair).toBeLessThan(bundled('T', 'bold').width + bundled('o', 'bold').width);
    expect(bundled('·', 'regular').width).toBeLessThan(EM / 3);
    expect(bundled('’', 'regular').width).toBeLessThan(EM / 3);
    expect(bundled('“a”', 'regular').width).toBeLessThan(1.5 * EM);
    expect(bundled('“的”', 'regular').width).toBe(3 * EM);
  });

  it.skipIf(system.emoji.length === 0)('takes emoji from the machine, sequences as one', () => {
    for (const emoji of ['🐛', '👩‍💻', '🇨🇳', '❤️']) {
      const { images, path } = shaper(emoji, 'bold');
      expect(path).toBe('');
      expect(images).toHaveLength(1);
    }
  });

  it.skipIf(system.bold.length === 0)('takes rare Han characters from the machine', () => {
    expect(shaper('𠮷', 'bold').path).toMatch(/^M/);
  });
});
