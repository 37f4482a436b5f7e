import { resolve } from 'node:path';
import { readSettings, type Settings } from '../build/settings.ts';

/** The project's own folder. */
const PROJECT = resolve(import.meta.dirname, '../..');

/** Settings for a command; ends the process with a message where one can't be used. */
export function commandSettings(): Settings {
  try {
    return readSettings(PROJECT, process.env);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(2);
  }
}
