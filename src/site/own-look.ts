import { pagePolicy } from '../build/security-policy.ts';
import { BASE } from './addresses.ts';
import { ACCENT_FILE, logoFile } from './files/look-files.ts';
import { OWN_SETTINGS } from './own-settings.ts';

const { accent, logo, footText, noindex, offline, imageHosts } = OWN_SETTINGS;

/** What the settings change on every page. Addresses are null for the default look. */
export const LOOK = {
  accentUrl: accent === null ? null : `${BASE}${ACCENT_FILE}`,
  logoUrl: logo === null ? null : `${BASE}${logoFile(logo)}`,
  footText,
  noindex,
  offline,
  policy: pagePolicy(imageHosts),
};
