import { isDated } from '../file-heading.ts';
import { datedSections } from './dated-sections.ts';
import { endingDates } from './ending-dates.ts';
import { markedSessions } from './marked-sessions.ts';
import { SESSION_MARKS } from './session-marks.ts';
import type { FileBlocks, FoundSessions } from './session-way.ts';

/**
 * The sessions of a file by its headings; in one without a dated heading by dates at their ends, by
 * dates below them, else by the first row of marks that recurs.
 */
export function findSessions(blocks: FileBlocks): FoundSessions {
  const { headings, lines } = blocks;
  if (headings.some(isDated)) return { headings: [...headings], lines };
  const found = endingDates(blocks) ?? datedSections(blocks);
  if (found !== null) return found;
  for (const row of SESSION_MARKS) {
    const marked = markedSessions(row, blocks);
    if (marked !== null) return marked;
  }
  return { headings: [...headings], lines };
}
