import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Blob, Face, Font } from 'harfbuzzjs';
import { sfntOf } from './sfnt.ts';
import type { SystemFont, SystemFonts } from './system-fonts.ts';

export type Weight = 'bold' | 'regular';

/** Gives the font that has a character (a grapheme cluster), scaled to {@link EM}; null for none. */
export type FaceFinder = (character: string, weight: Weight) => Font | null;

/** Units of a font's size. */
export const EM = 1000;

/**
 * Opens the site's font, Noto Sans SC, and behind it the fonts of the machine, each when a character
 * first needs it. `project` is the folder that has the font among its packages.
 */
export function openFaces({
  project,
  system,
}: {
  project: string;
  system: SystemFonts;
}): FaceFinder {
  const slices = bundledSlices(project);
  const opened = new Map<string, Font>();
  const open = (path: string, index = 0) => {
    const font = opened.get(path) ?? openFont(path, index);
    opened.set(path, font);
    return font;
  };
  const openSystem = ({ path, index }: SystemFont) => {
    try {
      return [open(path, index)];
    } catch {
      // A font that can't be read is one that isn't there.
      return [];
    }
  };
  function* candidates(character: string, weight: Weight): Generator<Font> {
    if (EMOJI.test(character)) yield* system.emoji.values().flatMap(openSystem);
    const code = character.codePointAt(0) ?? 0;
    for (const { has, path } of slices) if (has(code)) yield open(path(weight));
    yield* system[weight].values().flatMap(openSystem);
    yield* system.emoji.values().flatMap(openSystem);
  }
  const found: Record<Weight, Map<string, Font | null>> = { bold: new Map(), regular: new Map() };
  return (character, weight) => {
    const known = found[weight].get(character);
    if (known !== undefined) return known;
    const code = character.codePointAt(0) ?? 0;
    const font =
      candidates(character, weight).find((face) => face.nominalGlyph(code) !== undefined) ?? null;
    found[weight].set(character, font);
    return font;
  };
}

const EMOJI = /\p{Emoji_Presentation}|\uFE0F/u;

function openFont(path: string, index: number): Font {
  const bytes = readFileSync(path);
  const data = bytes.toString('latin1', 0, 4) === 'wOFF' ? sfntOf(bytes) : bytes;
  const font = new Font(new Face(new Blob(data), index));
  font.setScale(EM, EM);
  return font;
}

type Slice = { has: (code: number) => boolean; path: (weight: Weight) => string };

/** The files that the font comes in: the usual characters in one, then the others by their ranges. */
function bundledSlices(project: string): Slice[] {
  const require = createRequire(join(project, 'package.json'));
  const folder = dirname(require.resolve('@fontsource/noto-sans-sc/package.json'));
  const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as {
    [subset: string]: string;
  };
  const path = (subset: string) => (weight: Weight) =>
    join(folder, `files/noto-sans-sc-${subset}-${WEIGHTS[weight]}-normal.woff`);
  return [
    { has: () => true, path: path('chinese-simplified') },
    ...Object.entries(ranges).map(([subset, written]) => {
      const parsed = parseRanges(written);
      return {
        has: (code: number) => parsed.some(([from, to]) => code >= from && code <= to),
        path: path(subset.replace(/[[\]]/g, '')),
      };
    }),
  ];
}

const WEIGHTS: Readonly<Record<Weight, number>> = { bold: 700, regular: 400 };

/** Reads ranges as CSS writes them: `U+ff03-ff04,U+ff07`. */
function parseRanges(written: string): [from: number, to: number][] {
  return written.split(',').map((range) => {
    const [from = 0, to = from] = range
      .replace(/^U\+/i, '')
      .split('-')
      .map((code) => Number.parseInt(code, 16));
    return [from, to];
  });
}
