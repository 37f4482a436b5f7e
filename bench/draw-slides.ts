import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

/**
 * Draws a slide as a PNG file for each name: a title bar, lines of text and a chart. Sizes and
 * colours vary like those of real slides and depend on the position of the name alone.
 */
export async function drawSlides(folder: string, names: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all(
    names.map((name, index) =>
      sharp(Buffer.from(slide(index)))
        .png()
        .toFile(join(folder, name)),
    ),
  );
}

/** Widths and heights in pixels: slides in two formats, windows, and a phone's screen. */
const SIZES = [
  [1600, 900],
  [1280, 720],
  [960, 720],
  [1900, 1000],
  [700, 400],
  [600, 1200],
  [1440, 810],
] as const;

const COLOURS = ['#2b4c7e', '#7a4a00', '#2f6136', '#4a3c78', '#8a2d1b'];

function slide(index: number): string {
  const [width, height] = SIZES[index % SIZES.length] ?? [0, 0];
  const colour = COLOURS[index % COLOURS.length] ?? '';
  const shapes = [
    rectangle(0, 0, 1, 0.17, colour),
    rectangle(0.06, 0.065, 0.3 + (index % 4) * 0.06, 0.045, '#fff'),
    ...Array.from({ length: 4 }, (_, line) =>
      rectangle(0.07, 0.32 + line * 0.12, 0.2 + ((index + line * 3) % 5) * 0.045, 0.03, '#9aa3ad'),
    ),
    ...Array.from({ length: 6 }, (_, bar) => {
      const tall = 0.1 + ((index * 37 + bar * 53) % 40) / 100;
      return rectangle(0.55 + bar * 0.06, 0.82 - tall, 0.04, tall, colour);
    }),
    rectangle(0.53, 0.82, 0.4, 0.004, '#333'),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 1 1" preserveAspectRatio="none">
${rectangle(0, 0, 1, 1, '#fff')}${shapes.join('')}</svg>`;
}

/** Positions and sizes are fractions of the slide. */
function rectangle(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;
}
