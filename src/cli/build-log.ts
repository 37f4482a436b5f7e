import type { Language } from '../model/types.ts';
import { stripVTControlCharacters } from 'node:util';
import type { AstroLoggerDestination, AstroLoggerMessage } from 'astro';
import nodeLogger from 'astro/logger/node';
import { type Progress, progress, type Work } from '../content/progress.ts';

/**
 * What a build does with Astro's log: its lines on files and images become progress, warnings and
 * errors are printed, and the rest is left out. Astro tells of its work nowhere but in its log.
 */
export default function buildLog(
  { language }: { language: Language },
  start: typeof progress = progress,
): AstroLoggerDestination {
  const printed = nodeLogger({ level: 'warn' });
  let current: { work: Work; progress: Progress } | null = null;
  const stepOf = (work: Work, total: number | null) => {
    if (current?.work !== work) {
      current?.progress.done();
      current = { work, progress: start(work, total, { language }) };
    }
    current.progress.step();
  };
  return {
    write: (event: AstroLoggerMessage) => {
      if (event.level !== 'info') return printed.write(event);
      const message = stripVTControlCharacters(event.message);
      const image = IMAGE.exec(message);
      if (image !== null) stepOf('images', Number(image[1]));
      else if (FILE.test(message)) stepOf('files', null);
      else if (END.test(message)) {
        current?.progress.done();
        current = null;
      }
    },
  };
}

/** A line on a file: `├─ /2020-03-11/index.html`. */
const FILE = /^\s*├─ \S/;
/** A line on an image: `▶ /assets/a.webp (before: 9kB, after: 3kB) (+12ms) (1/40)`. */
const IMAGE = /^\s*▶ .*\(\d+\/(\d+)\)$/;
const END = /^\s*✓ Completed in/;
