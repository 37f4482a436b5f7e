import { withoutComments } from '../markdown/syntax/comments.ts';
import { scanBlocks } from '../scan/scan-blocks.ts';
import type { Scan } from '../scan/scan.ts';
import { type FrontMatter, readFrontMatter } from './file-dates/front-matter.ts';
import { type FileHeading, fileHeadings } from './file-headings.ts';
import { type TagLine, tagLines } from './segments/tag-lines.ts';

/** A notes file whose sessions are not found yet. All its lists of lines have the same line numbers. */
export type FileSource = {
  /** The path in the notes folder. */
  file: string;
  defaultYear: number | null;
  /** The first line after the front matter, from 1. */
  start: number;
  front: FrontMatter | null;
  /** The lines as written. */
  written: readonly string[];
  /** The lines after the front matter, without comments. */
  body: readonly string[];
  /** The lines without comments, lines of tags and the front matter that is not shown. */
  lines: readonly string[];
  scan: Scan;
  /** The headings with text, except lines of tags. Their dates are not read yet. */
  headings: readonly FileHeading[];
  tags: readonly TagLine[];
};

/** Finds the front matter, comments, blocks, headings and tags of a notes file. */
export function readFileSource({
  file,
  text,
  defaultYear,
}: {
  file: string;
  text: string;
  defaultYear: number | null;
}): FileSource {
  const written = text.split('\n');
  const front = readFrontMatter(written);
  const start = front?.end ?? 1;
  const body = withoutComments(written.slice(start - 1));
  const shown = [...(front?.shown ?? []), ...body];
  const scan = scanBlocks('\n'.repeat(start - 1) + body.join('\n'));
  const all = fileHeadings(scan, shown);
  const tags = tagLines(all, shown);
  const tagged = new Set(tags.map(({ line }) => line));
  return {
    ...{ file, defaultYear, start, front, written, body, scan, tags },
    lines: withReplaced(shown, [...tagged], ''),
    headings: all.filter(({ text: words, line }) => words !== '' && !tagged.has(line)),
  };
}

/** Returns lines with some of them replaced, by their numbers from 1. */
export function withReplaced(
  lines: readonly string[],
  numbers: readonly number[],
  by: string,
): readonly string[] {
  if (numbers.length === 0) return lines;
  const replaced = [...lines];
  for (const number of numbers) replaced[number - 1] = by;
  return replaced;
}
