import { Buffer as ShapingBuffer, type Font, shape } from 'harfbuzzjs';
import { EM, type FontFinder, type FontWeight } from './fonts.ts';

/**
 * A piece of text as outlines. `path` is SVG path data in units of {@link EM}; it starts at the left
 * end of the baseline, and y points up. Colour emoji are in `images`.
 */
type ShapedText = { width: number; path: string; images: GlyphImage[] };

type GlyphImage = { left: number; top: number; width: number; height: number; png: Uint8Array };

export type Shaper = (text: string, weight: FontWeight) => ShapedText;

/**
 * Creates a shaper that uses the fonts which `findFont` returns. It omits characters that no font
 * has. It keeps the shapes of some thousand pieces, because the same words occur on many cards.
 */
export function createShaper(findFont: FontFinder): Shaper {
  const known = new Map<string, ShapedText>();
  return (text, weight) => {
    const key = `${weight} ${text}`;
    const shaped = known.get(key) ?? shapeText(text, (character) => findFont(character, weight));
    if (known.size >= MAX_CACHED) known.clear();
    known.set(key, shaped);
    return shaped;
  };
}

const MAX_CACHED = 8000;

/** Splits a text into grapheme clusters. */
export function graphemesOf(text: string): string[] {
  return Array.from(SEGMENTER.segment(text), ({ segment }) => segment);
}

const SEGMENTER = new Intl.Segmenter();

/** Shapes each run of characters that have the same font. */
function shapeText(text: string, findFont: (character: string) => Font | null): ShapedText {
  const runs: { font: Font; run: string }[] = [];
  for (const character of graphemesOf(text)) {
    const font = findFont(character);
    if (font === null) continue;
    const last = runs.at(-1);
    if (last?.font === font) last.run += character;
    else runs.push({ font, run: character });
  }
  const shaped: ShapedText = { width: 0, path: '', images: [] };
  for (const { font, run } of runs) addRun(shaped, font, run);
  return shaped;
}

function addRun(shaped: ShapedText, font: Font, run: string): void {
  const buffer = new ShapingBuffer();
  buffer.addText(run);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  const narrow = /\p{Script=Han}/u.test(run) ? '·' : '·‘’“”';
  for (const glyph of buffer.getGlyphInfosAndPositions()) {
    const { codepoint: id, cluster, xOffset = 0, yOffset = 0 } = glyph;
    // Glyph 0 is the box that a font has for missing characters.
    if (id === 0) continue;
    const tight = narrow.includes(run.charAt(cluster)) ? tightGlyph(font, id) : null;
    const left = shaped.width + (tight?.offset ?? xOffset);
    const advance = tight?.advance ?? glyph.xAdvance ?? 0;
    const png = font.getGlyphColorPng(id);
    if (png === undefined) shaped.path += glyphPath(font, id, { left, up: yOffset });
    else shaped.images.push(glyphImage(png, { left, width: advance }));
    shaped.width += advance;
  }
}

/**
 * Returns the position of a glyph without its side bearings. In a Chinese font, middle dots and
 * quotation marks are as wide as a Han character, which is too wide for dots between words and for
 * quotes and apostrophes in Latin text.
 */
function tightGlyph(font: Font, id: number): { offset: number; advance: number } | null {
  const extents = font.glyphExtents(id);
  if (extents === undefined) return null;
  return { offset: SIDE_BEARING - extents.xBearing, advance: extents.width + 2 * SIDE_BEARING };
}

const SIDE_BEARING = 0.06 * EM;

/** Places a colour emoji in the width of its glyph, vertically centred on capital letters. */
function glyphImage(png: Uint8Array, place: { left: number; width: number }): GlyphImage {
  const header = new DataView(png.buffer, png.byteOffset);
  const ratio = header.getUint32(PNG_HEIGHT) / header.getUint32(PNG_WIDTH);
  const height = place.width * ratio;
  return { ...place, top: CAP_MIDDLE + height / 2, height, png };
}

const CAP_MIDDLE = 0.37 * EM;

// Byte offsets in the header of a PNG file.
const PNG_WIDTH = 16;
const PNG_HEIGHT = 20;

function glyphPath(font: Font, id: number, { left, up }: { left: number; up: number }): string {
  return font
    .glyphToJson(id)
    .map(({ type, values }) => {
      return type + values.map((value, index) => value + (index % 2 === 0 ? left : up)).join(' ');
    })
    .join('');
}
