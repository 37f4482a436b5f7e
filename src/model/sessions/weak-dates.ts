import type { FileHeading } from './file-heading.ts';

/**
 * The headings without a year that are dates of sessions, since that is how their file writes them:
 * those on the level of most dates with a year, or, in a file without such, those on the highest
 * level that has next to nothing else. Where the file says its own date, a single one is not enough.
 * Marks are known to be dates.
 */
export function weakDates(
  headings: readonly FileHeading[],
  { hasFileDate }: { hasFileDate: boolean },
): ReadonlySet<FileHeading> {
  const weak = headings.filter(({ date }) => date.kind === 'no-year');
  const dated = headings.filter(({ date }) => date.kind === 'day');
  const level =
    commonLevel(dated) ??
    [1, 2, 3, 4, 5, 6].find((each) => {
      const all = headings.filter((heading) => heading.level === each);
      const ofLevel = all.filter(({ date }) => date.kind === 'no-year');
      const named = ofLevel.filter(isNamed).length;
      const isTitled = each === 1 && all[0] === headings[0] && all[0]?.date.kind === 'none';
      const others = all.length - ofLevel.length - (isTitled ? 1 : 0);
      const enough = hasFileDate || (named === 0 && each > 2) ? 2 : 1;
      return ofLevel.length >= enough && (others * 2 <= ofLevel.length || others <= named);
    });
  return new Set(weak.filter((heading) => heading.isMark || heading.level === level));
}

/** The level that most of the headings have, the higher of two that tie; null without any. */
export function commonLevel(headings: readonly FileHeading[]): number | null {
  const counts = [0, 0, 0, 0, 0, 0, 0];
  for (const { level } of headings) counts[level] = (counts[level] ?? 0) + 1;
  const most = Math.max(...counts);
  return most === 0 ? null : counts.indexOf(most);
}

/** Whether the date can be no number: 3月11日, March 11, 3.11 周三. */
function isNamed({ date }: FileHeading): boolean {
  return date.kind === 'no-year' && (date.weekday !== null || /\p{L}/u.test(date.written));
}
