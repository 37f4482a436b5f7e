import type { IsoDay } from '../../types.ts';
import { showsNothing } from '../blank-lines.ts';
import { bodyStart, type SegmentRanges } from './segment-ranges.ts';

/**
 * Adds the text above the first session of a file to that session, if the file has its date too, as
 * in `2020-03-11.md`: the text is about that meeting and no introduction to others.
 * @param day the date of the whole file
 * @param lines the lines that chunks consist of
 * @returns the ranges, and the lines without the heading that is inside the text now
 */
export function withTextAbove(
  { title, ranges }: SegmentRanges,
  { day, lines, start }: { day: IsoDay | null; lines: readonly string[]; start: number },
): { ranges: SegmentRanges['ranges']; lines: readonly string[] } {
  const [first, ...others] = ranges;
  const from = bodyStart(title, start);
  const { heading = null } = first ?? {};
  if (first === undefined || heading?.date.kind !== 'day' || heading.date.start !== day) {
    return { ranges, lines };
  }
  const above = lines.slice(from - 1, first.from - 1);
  if (first.group !== null || above.every(showsNothing)) return { ranges, lines };
  const isHeading = (line: number) => line >= heading.line && line <= heading.endLine;
  return {
    ranges: [{ ...first, from, bodyFrom: from }, ...others],
    lines: lines.map((line, index) => (isHeading(index + 1) ? '' : line)),
  };
}
