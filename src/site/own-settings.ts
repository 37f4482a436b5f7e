import { readSettings } from '../build/settings.ts';
import { BASE } from './addresses.ts';
import { ACCENT_FILE, logoFile } from './files/own-look.ts';

const { accent, logo, footText, noindex } = readSettings(process.cwd(), process.env);

/** The settings that change the look of every page. Addresses are null for the standard look. */
export const LOOK = {
  accentUrl: accent === null ? null : `${BASE}${ACCENT_FILE}`,
  logoUrl: logo === null ? null : `${BASE}${logoFile(logo)}`,
  footText,
  noindex,
};
