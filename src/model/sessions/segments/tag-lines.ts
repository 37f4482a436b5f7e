import type { FileHeading } from '../file-headings.ts';

/** The tags of a line, from 1. */
export type TagLine = { line: number; words: string[] };

/** Reads the headings that list tags, as HackMD has them: `###### tags: `meeting` `2020``. */
export function tagLines(headings: readonly FileHeading[], lines: readonly string[]): TagLine[] {
  return headings.flatMap(({ level, line, endLine }) => {
    if (level < 3 || line !== endLine) return [];
    const written = TAGS.exec(lines[line - 1] ?? '')?.[1];
    return written === undefined ? [] : [{ line, words: wordsOf(written) }];
  });
}

const TAGS = /^ {0,3}#{3,6}\s*(?:tags?|标签|標籤)\s*[:：]\s*(\S.*?)\s*#*\s*$/iu;

/** Splits tags at backticks or commas or, without either, at blanks. */
function wordsOf(written: string): string[] {
  const quoted = Array.from(written.matchAll(/`([^`]+)`/g), ([, word = '']) => word);
  const words =
    quoted.length > 0 ? quoted : written.split(/[,，、]/.test(written) ? /[,，、]/ : /\s+/);
  return words.map((word) => word.trim().replace(/^#/, '')).filter((word) => word !== '');
}
