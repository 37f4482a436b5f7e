/** Matches the extension of a notes file at the end of its path. */
export const NOTES_ENDING = /\.(?:md|markdown|mdown)$/i;

/** Returns whether a path leads to a notes file. */
export function isNotesFile(path: string): boolean {
  return NOTES_ENDING.test(path);
}

/** Returns the path of a notes file without its extension. */
export function withoutNotesEnding(path: string): string {
  return path.replace(NOTES_ENDING, '');
}
