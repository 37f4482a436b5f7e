import type { Notebook } from '../notebook.ts';
import { BASE } from '../addresses.ts';
import { LOOK } from '../own-look.ts';

/** The name of the manifest. */
export const MANIFEST_FILE = 'manifest.webmanifest';

/** Returns the manifest with which browsers install the site as an app. */
export function webManifest({ about }: Pick<Notebook, 'about'>): string {
  const { title, description, language } = about;
  const icon = (name: string, size: number, purpose: string) => {
    return { src: `${BASE}${name}`, sizes: `${size}x${size}`, type: 'image/png', purpose };
  };
  const scalable = { src: `${BASE}favicon.svg`, sizes: 'any', type: 'image/svg+xml' };
  const manifest = {
    id: BASE,
    name: title,
    short_name: Array.from(title).slice(0, MAX_SHORT_NAME).join(''),
    ...(description !== null && { description }),
    lang: language,
    start_url: BASE,
    scope: BASE,
    display: 'standalone',
    // A manifest has no colours for dark screens; pages have.
    theme_color: PAPER.light,
    background_color: PAPER.light,
    icons: [
      ...(LOOK.logoUrl === null ? [scalable] : []),
      ...ICON_SIZES.map((size) => icon(iconFile(size), size, 'any')),
      ...ICON_SIZES.map((size) => icon(maskableIconFile(size), size, 'maskable')),
    ],
  };
  return `${JSON.stringify(manifest, null, 1)}\n`;
}

/** The background of pages: `--paper` of the design tokens. */
export const PAPER = { light: '#fbfaf6', dark: '#17181a' };

/** Widths of the icons in pixels. */
export const ICON_SIZES = [192, 512] as const;

/** Returns the name of an icon. */
export function iconFile(size: number): string {
  return `icon-${size}.png`;
}

/** Returns the name of an icon that systems cut to their own shape. */
export function maskableIconFile(size: number): string {
  return `icon-maskable-${size}.png`;
}

/** Characters that fit below an icon. */
const MAX_SHORT_NAME = 12;
