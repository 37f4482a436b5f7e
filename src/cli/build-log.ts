import type { Language } from '../model/types.ts';
import { stripVTControlCharacters } from 'node:util';
import type { AstroLoggerDestination, AstroLoggerMessage } from 'astro';
import nodeLogger from 'astro/logger/node';
import { type Progress, startProgress } from '../build/progress.ts';

/**
 * Creates the log of a build. It turns Astro's messages about files into progress, prints warnings and
 * errors, and drops the rest. Astro reports its work only through its log.
 */
export default function buildLog(
  { language }: { language: Language },
  start: typeof startProgress = startProgress,
): AstroLoggerDestination {
  const printed = nodeLogger({ level: 'warn' });
  let progress: Progress | null = null;
  return {
    write: (event: AstroLoggerMessage) => {
      if (event.level !== 'info') return printed.write(event);
      const message = stripVTControlCharacters(event.message);
      if (FILE.test(message)) {
        progress ??= start('files', null, { language });
        progress.step();
      } else if (END.test(message)) {
        progress?.done();
        progress = null;
      }
    },
  };
}

/** A message about a file: `├─ /2020-03-11/index.html`. */
const FILE = /^\s*├─ \S/;
const END = /^\s*✓ Completed in/;
