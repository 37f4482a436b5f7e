import { captureTime } from './capture-time.ts';
import { addressedName } from '../files/file-address.ts';

/**
 * Capture times of the screenshots that lines of Markdown name, in whatever syntax: told by the
 * names of the files alone, so that nothing needs to be parsed. Linear in the length of the lines.
 */
export function capturesIn(lines: readonly string[]): string[] {
  return lines.flatMap((line) =>
    Array.from(line.matchAll(ENDING), ({ index, 0: ending }) => {
      const end = index + ending.length;
      const before = line.slice(Math.max(0, end - LONGEST_NAME), end);
      return captureTime(addressedName(before.split(NOT_IN_NAME).at(-1) ?? ''));
    }).filter((time) => time !== null),
  );
}

const ENDING = /\.(?:png|jpe?g|gif|webp|bmp)(?![\da-z])/gi;

/** Characters of a name, percent form included. */
const LONGEST_NAME = 200;

/** What parts a name from the Markdown around it. */
const NOT_IN_NAME = /[\\/()[\]<>"'|=:]/;
