/**
 * Returns the classes for the inline styles of a MathML element. `src/styles/math.css` defines them.
 * Lengths are rounded to the nearest one that has a class. Styles without a class have no effect.
 */
export function styleClasses(style: Readonly<Record<string, string | number>>): string[] {
  return Object.entries(style).flatMap(([property, value]) => {
    const name = property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const side = SIDES.get(name);
    if (side !== undefined) return `tml-${side}-${nearestStep(String(value))}`;
    const border = BORDERS.get(name);
    if (border !== undefined) return `tml-${border}-${lineOf(String(value))}`;
    return CLASSES.get(`${name}:${value}`) ?? [];
  });
}

const SIDES: ReadonlyMap<string, string> = new Map([
  ['padding-left', 'pl'],
  ['padding-right', 'pr'],
  ['padding-top', 'pt'],
  ['padding-bottom', 'pb'],
]);

const BORDERS: ReadonlyMap<string, string> = new Map([
  ['border', 'b'],
  ['border-left', 'bl'],
  ['border-right', 'br'],
  ['border-top', 'bt'],
  ['border-bottom', 'bb'],
]);

const CLASSES: ReadonlyMap<string, string> = new Map([
  ['padding:0', 'tml-p-0'],
  ['padding:3pt', 'tml-p-1'],
  ['padding:0.3em', 'tml-p-1'],
  ['width:100%', 'tml-wide'],
  ['width:50%', 'tml-half'],
  ['text-align:left', 'tml-left'],
  ['font-weight:bold', 'tml-bold'],
  ['font-style:italic', 'tml-italic'],
  ['math-depth:0', 'tml-flat'],
  ['transform:scaleX(-1)', 'tml-mirror'],
]);

function lineOf(border: string): string {
  return /double|dashed/.exec(border)?.[0] ?? 'solid';
}

/** Lengths that have a class, in `em`, by the number in its name. */
const STEPS = [0, 0.25, 0.5, 1, 2];

function nearestStep(length: string): number {
  const em = Number.parseFloat(length) * (length.endsWith('pt') ? 1 / 12 : 1);
  const distances = STEPS.map((step) => Math.abs(step - em));
  return Math.max(0, distances.indexOf(Math.min(...distances)));
}
