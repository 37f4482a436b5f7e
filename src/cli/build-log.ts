import type { Language } from '../model/types.ts';
import { stripVTControlCharacters } from 'node:util';
import type { AstroLoggerDestination, AstroLoggerMessage } from 'astro';
import nodeLogger from 'astro/logger/node';
import { type Progress, type ProgressTask, startProgress } from '../build/progress.ts';

/**
 * Creates the log of a build. It turns Astro's messages about files and images into progress, prints
 * warnings and errors, and drops the rest. Astro reports its work only through its log.
 */
export default function buildLog(
  { language }: { language: Language },
  start: typeof startProgress = startProgress,
): AstroLoggerDestination {
  const printed = nodeLogger({ level: 'warn' });
  let current: { task: ProgressTask; progress: Progress } | null = null;
  const stepOf = (task: ProgressTask, total: number | null) => {
    if (current?.task !== task) {
      current?.progress.done();
      current = { task, progress: start(task, total, { language }) };
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

/** A message about a file: `├─ /2020-03-11/index.html`. */
const FILE = /^\s*├─ \S/;
/** A message about an image: `▶ /assets/a.webp (before: 9kB, after: 3kB) (+12ms) (1/40)`. */
const IMAGE = /^\s*▶ .*\(\d+\/(\d+)\)$/;
const END = /^\s*✓ Completed in/;
