import { localDay } from '../../model/local-day.ts';
import type { Chunk, PageOutline, PageSource } from '../../model/types.ts';
import type { PageEntry, SectionHistory } from '../types.ts';
import type { FileLines } from './line-owners.ts';
import { type LineTime, OLDER, UNCOMMITTED } from './notes-history.ts';

/** Returns the history of a page from the times of the lines of its files, by days of a time zone. */
export function pageHistory(
  { chunks }: Pick<PageSource, 'chunks'>,
  { sections, parts }: Pick<PageOutline, 'sections' | 'parts'>,
  { times, timeZone }: { times: FileLines<LineTime>; timeZone: string },
): Pick<PageEntry, 'history' | 'modified'> {
  const headings = [...parts, ...sections];
  const found = chunks.flatMap((chunk, index) => {
    const own = headings
      .filter(({ at }) => at.chunk === index)
      .sort((a, b) => a.at.offset - b.at.offset);
    const starts = [
      { anchor: null, offset: -1 },
      ...own.map(({ anchor, at }) => ({ anchor, offset: at.offset })),
    ];
    const lines = chunkTimes(chunk, times.get(chunk.file) ?? []);
    return starts.map(({ anchor, offset }, order) => {
      const end = starts[order + 1]?.offset ?? lines.length;
      return {
        anchor,
        times: lines.slice(offset + 1, end + 1).filter((time) => time !== UNCOMMITTED),
      };
    });
  });
  const newest = found.flatMap((section) => section.times).reduce(max, OLDER);
  return {
    history: found
      .filter((section) => section.times.length > 0)
      .map((section) => sectionHistory(section, timeZone)),
    modified: newest === OLDER ? null : utcTime(newest),
  };
}

/**
 * Returns the times of the lines of a chunk, the heading first. Empty lines don't count: a new section
 * adds one to the section before it.
 */
function chunkTimes({ heading, line, source }: Chunk, times: readonly LineTime[]): LineTime[] {
  const written = source.split('\n').map((text, offset) => {
    return text.trim() === '' ? UNCOMMITTED : (times[line - 1 + offset] ?? UNCOMMITTED);
  });
  const ofHeading = heading === null ? UNCOMMITTED : (times[heading.line - 1] ?? UNCOMMITTED);
  return [ofHeading, ...written];
}

function sectionHistory(
  { anchor, times }: { anchor: string | null; times: LineTime[] },
  timeZone: string,
): SectionHistory {
  const distinct = [...new Set(times)].sort((a, b) => a - b);
  const [oldest = OLDER] = distinct;
  const added = oldest === OLDER ? null : utcTime(oldest);
  const later = distinct.filter((time) => time !== OLDER).map(utcTime);
  const days = Map.groupBy(later, (time) => localDay(time, timeZone));
  if (added !== null) days.delete(localDay(added, timeZone));
  return { anchor, added, edited: Array.from(days.values(), (ofDay) => ofDay.at(-1) ?? '') };
}

function utcTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}

function max(a: number, b: number): number {
  return Math.max(a, b);
}
