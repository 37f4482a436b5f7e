import { readSettings, type Settings } from '../build/settings.ts';

/**
 * The settings of the site whose pages this process renders. Only folders depend on the working
 * directory, and no page shows one.
 */
export const OWN_SETTINGS: Settings = readSettings(process.cwd(), process.env);
