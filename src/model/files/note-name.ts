/** Whether a path is that of a notes file. */
export function isNoteName(path: string): boolean {
  return NOTE_ENDING.test(path);
}

/** How the names of notes files end. */
export const NOTE_ENDING = /\.(?:md|markdown|mdown)$/i;
