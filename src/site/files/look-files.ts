import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Settings } from '../../build/settings.ts';

/** A file at the root of the site. */
export type LookFile = { name: string; type: string; bytes: Uint8Array };

/** Returns the files with the accent colour and the logo of a site; empty for the default look. */
export function lookFiles({ accent, logo }: Pick<Settings, 'accent' | 'logo'>): LookFile[] {
  const files: LookFile[] = [];
  if (accent !== null) {
    const style = `:root{--seal:light-dark(${accent.light},${accent.dark})}\n`;
    files.push({ name: ACCENT_FILE, type: 'text/css', bytes: Buffer.from(style) });
  }
  if (logo !== null) {
    const type = LOGO_TYPES[extname(logo).toLowerCase()] ?? 'image/jpeg';
    files.push({ name: logoFile(logo), type, bytes: readFileSync(logo) });
  }
  return files;
}

/** The name of the style sheet with the accent colour. */
export const ACCENT_FILE = 'accent.css';

/** Returns the published name of a logo. */
export function logoFile(logo: string): string {
  return `logo${extname(logo).toLowerCase()}`;
}

const LOGO_TYPES: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
};
