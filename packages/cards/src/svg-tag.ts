/** Returns an SVG element without content. Numbers are rounded to thousandths. */
export function svgTag(name: string, attributes: Record<string, string | number>): string {
  const written = Object.entries(attributes).map(([key, value]) => {
    return `${key}="${typeof value === 'number' ? roundLength(value) : value}"`;
  });
  return `<${name} ${written.join(' ')}/>`;
}

/** Rounds a length in pixels to thousandths. */
export function roundLength(value: number): number {
  return Math.round(value * 1000) / 1000;
}
