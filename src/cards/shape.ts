import { Buffer as ShapingBuffer, type Font, shape } from 'harfbuzzjs';
import { EM, type FaceFinder, type Weight } from './faces.ts';

/**
 * A piece of text as outlines, in units of the font's size from the start of its baseline, upwards.
 * `images` are the colour emoji, as PNG.
 */
type Shaped = { width: number; path: string; images: GlyphImage[] };

type GlyphImage = { left: number; top: number; width: number; height: number; png: Uint8Array };

export type Shaper = (text: string, weight: Weight) => Shaped;

/**
 * Shapes text with the fonts that `faceOf` finds. A character that no font has is left out. Words
 * come again from card to card, so the shapes of the last thousands are kept.
 */
export function createShaper(faceOf: FaceFinder): Shaper {
  const known = new Map<string, Shaped>();
  return (text, weight) => {
    const key = `${weight} ${text}`;
    const shaped = known.get(key) ?? shapeText(text, (character) => faceOf(character, weight));
    if (known.size >= KEPT) known.clear();
    known.set(key, shaped);
    return shaped;
  };
}

const KEPT = 8000;

/** The characters of a text as readers count them. */
export function charactersOf(text: string): string[] {
  return Array.from(SEGMENTER.segment(text), ({ segment }) => segment);
}

const SEGMENTER = new Intl.Segmenter();

function shapeText(text: string, faceOf: (character: string) => Font | null): Shaped {
  const shaped: Shaped = { width: 0, path: '', images: [] };
  for (const { font, run } of runsOf(text, faceOf)) addRun(shaped, font, run);
  return shaped;
}

function runsOf(
  text: string,
  faceOf: (character: string) => Font | null,
): { font: Font; run: string }[] {
  const runs: { font: Font; run: string }[] = [];
  for (const character of charactersOf(text)) {
    const font = faceOf(character);
    if (font === null) continue;
    const last = runs.at(-1);
    if (last?.font === font) last.run += character;
    else runs.push({ font, run: character });
  }
  return runs;
}

function addRun(shaped: Shaped, font: Font, run: string): void {
  const buffer = new ShapingBuffer();
  buffer.addText(run);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  const narrow = /\p{Script=Han}/u.test(run) ? '·' : '·‘’“”';
  for (const glyph of buffer.getGlyphInfosAndPositions()) {
    const { codepoint: id, cluster, xOffset = 0, yOffset = 0 } = glyph;
    // The glyph of a character that the font lacks is a box.
    if (id === 0) continue;
    const tight = narrow.includes(run.charAt(cluster)) ? tightGlyph(font, id) : null;
    const left = shaped.width + (tight?.offset ?? xOffset);
    const advance = tight?.advance ?? glyph.xAdvance ?? 0;
    const png = font.getGlyphColorPng(id);
    if (png === undefined) shaped.path += glyphPath(font, id, left, yOffset);
    else shaped.images.push(glyphImage(png, left, advance));
    shaped.width += advance;
  }
}

/**
 * A Chinese font gives a middle dot, and quotes and apostrophes in Latin text, the width of a Han
 * character. Here they have that of their mark and some air.
 */
function tightGlyph(font: Font, id: number): { offset: number; advance: number } | null {
  const extents = font.glyphExtents(id);
  if (extents === undefined) return null;
  return { offset: AIR - extents.xBearing, advance: extents.width + 2 * AIR };
}

const AIR = 0.06 * EM;

/** Colour emoji are as wide as their glyph, and stand around the middle of capital letters. */
function glyphImage(png: Uint8Array, left: number, width: number): GlyphImage {
  const size = new DataView(png.buffer, png.byteOffset);
  const height = (width * size.getUint32(PNG_HEIGHT)) / size.getUint32(PNG_WIDTH);
  return { left, top: MIDDLE + height / 2, width, height, png };
}

const MIDDLE = 0.37 * EM;

// Places in the header of a PNG file.
const PNG_WIDTH = 16;
const PNG_HEIGHT = 20;

function glyphPath(font: Font, id: number, left: number, up: number): string {
  return font
    .glyphToJson(id)
    .map(({ type, values }) => {
      return type + values.map((value, index) => value + (index % 2 === 0 ? left : up)).join(' ');
    })
    .join('');
}
