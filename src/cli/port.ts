import type { Settings } from '../build/settings.ts';
import { dictionaryOf } from '../words/dictionary.ts';

/**
 * The port that a server tries first: that of `PORT`, else 4321. Ends the process with a message
 * where the variable holds no port.
 */
export function commandPort({ language }: Pick<Settings, 'language'>): number {
  const written = process.env['PORT']?.trim() || '4321';
  const port = /^\d{1,5}$/.test(written) ? Number(written) : Number.NaN;
  if (port <= 65_535) return port;
  console.error(dictionaryOf(language).settings.badPort(written));
  process.exit(1);
}
