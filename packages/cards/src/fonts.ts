import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Blob, Face, Font } from 'harfbuzzjs';
import type { SystemFont, SystemFonts } from './system-fonts.ts';
import { unpackWoff } from './woff.ts';

export type FontWeight = 'bold' | 'regular';

/** Returns the font for a grapheme cluster, scaled to {@link EM}, or null if no font has it. */
export type FontFinder = (character: string, weight: FontWeight) => Font | null;

/** Units of the font size. */
export const EM = 1000;

/**
 * Returns a finder that looks in Noto Sans SC, which is installed as a package, and then in the
 * fonts of the system. A font file is opened when a character first needs it.
 */
export function createFontFinder(system: SystemFonts): FontFinder {
  const subsets = packagedSubsets();
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
      // A font that can't be read is treated as not installed.
      return [];
    }
  };
  function* candidates(character: string, code: number, weight: FontWeight): Generator<Font> {
    if (EMOJI.test(character)) yield* system.emoji.values().flatMap(openSystem);
    for (const { has, path } of subsets) if (has(code)) yield open(path(weight));
    yield* system[weight].values().flatMap(openSystem);
    yield* system.emoji.values().flatMap(openSystem);
  }
  const found: Record<FontWeight, Map<string, Font | null>> = {
    bold: new Map(),
    regular: new Map(),
  };
  return (character, weight) => {
    const known = found[weight].get(character);
    if (known !== undefined) return known;
    const code = character.codePointAt(0) ?? 0;
    const font =
      candidates(character, code, weight).find((font) => font.nominalGlyph(code) !== undefined) ??
      null;
    found[weight].set(character, font);
    return font;
  };
}

const EMOJI = /\p{Emoji_Presentation}|\uFE0F/u;

function openFont(path: string, index: number): Font {
  const bytes = readFileSync(path);
  const data = bytes.toString('latin1', 0, 4) === 'wOFF' ? unpackWoff(bytes) : bytes;
  const font = new Font(new Face(new Blob(data), index));
  font.setScale(EM, EM);
  return font;
}

type Subset = { has: (code: number) => boolean; path: (weight: FontWeight) => string };

/**
 * Lists the files of the packaged font. The first one has the usual characters and is always tried;
 * the others have ranges of code points.
 */
function packagedSubsets(): Subset[] {
  const require = createRequire(import.meta.filename);
  const folder = dirname(require.resolve('@fontsource/noto-sans-sc/package.json'));
  const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as {
    [subset: string]: string;
  };
  const path = (subset: string) => (weight: FontWeight) =>
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

const WEIGHTS: Readonly<Record<FontWeight, number>> = { bold: 700, regular: 400 };

/** Parses a CSS `unicode-range` such as `U+ff03-ff04,U+ff07`. */
function parseRanges(written: string): [from: number, to: number][] {
  return written.split(',').map((range) => {
    const [from = 0, to = from] = range
      .replace(/^U\+/i, '')
      .split('-')
      .map((code) => Number.parseInt(code, 16));
    return [from, to];
  });
}
