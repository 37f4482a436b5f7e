/** An accent colour for light and for dark pages, each as `#rrggbb`. */
export type AccentColours = { light: string; dark: string };

/**
 * Reads a colour such as `#1f5a8a` or `#15a`. For dark pages it is mixed with white until it can be
 * read. Returns null for another spelling, and the contrast for a colour that is too pale to be read
 * on light pages (WCAG 2.2, 1.4.3).
 */
export function accentColours(written: string): AccentColours | number | null {
  const digits = /^#?((?:[\da-f]{3}){1,2})$/i.exec(written.trim())?.[1];
  if (digits === undefined) return null;
  const whole = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const light = `#${whole.toLowerCase()}`;
  const contrast = contrastOf(light, LIGHT);
  if (contrast < MIN_CONTRAST) return contrast;
  for (let share = 0; ; share += 0.04) {
    const dark = lighter(light, Math.min(share, 1));
    if (contrastOf(dark, DARK) >= MIN_CONTRAST) return { light, dark };
  }
}

const MIN_CONTRAST = 4.5;

// The darkest background of light pages and the lightest of dark ones: `--tint` of the design tokens.
const LIGHT = '#f3f0e8';
const DARK = '#212326';

function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Returns the relative luminance of WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function lighter(colour: string, share: number): string {
  const mixed = channels(colour).map((channel) => Math.round(channel + (255 - channel) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}
