import { describe, expect, it } from 'vitest';
import { createFontFinder, EM } from '../src/fonts.ts';
import { findSystemFonts } from '../src/system-fonts.ts';

const NONE = { emoji: [], bold: [], regular: [] };
const system = findSystemFonts();

describe('a font finder', () => {
  it('returns one font for all usual characters of a weight, and another for the other weight', () => {
    const findFont = createFontFinder(NONE);
    expect(findFont('的', 'bold')).toBe(findFont('n', 'bold'));
    expect(findFont('的', 'regular')).not.toBe(findFont('的', 'bold'));
  });

  it('returns fonts that measure in units of EM', () => {
    const findFont = createFontFinder(NONE);
    const font = findFont('的', 'bold');
    const glyph = font?.nominalGlyph('的'.codePointAt(0) ?? 0);
    expect(glyph !== undefined && font?.glyphHAdvance(glyph)).toBe(EM);
  });

  it('returns null for a character that no font has', () => {
    expect(createFontFinder(NONE)('\u{10FFFD}', 'bold')).toBeNull();
    expect(createFontFinder(NONE)('🐛', 'bold')).toBeNull();
  });

  it('ignores a system font that can’t be read', () => {
    const missing = [{ path: '/nowhere/missing.ttf', index: 0 }];
    const findFont = createFontFinder({ emoji: missing, bold: missing, regular: missing });
    expect(findFont('a', 'bold')).not.toBeNull();
    expect(findFont('🐛', 'bold')).toBeNull();
    expect(findFont('𠮷', 'bold')).toBeNull();
  });

  it.skipIf(system.bold.length === 0)('finds rare Han characters in a system font', () => {
    expect(createFontFinder(system)('𠮷', 'bold')).not.toBeNull();
  });

  it.skipIf(system.emoji.length === 0)(
    'prefers the emoji font for characters shown as emoji',
    () => {
      const findFont = createFontFinder(system);
      expect(findFont('❤️', 'bold')).toBe(findFont('🐛', 'bold'));
      expect(findFont('❤', 'bold')).not.toBe(findFont('🐛', 'bold'));
    },
  );
});
