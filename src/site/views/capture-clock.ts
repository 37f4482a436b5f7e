import type { FigureOutline } from '../../model/types.ts';

/** First and last capture time of figures, as clock times; null without any. */
export function captureSpan(
  figures: readonly Pick<FigureOutline, 'captured'>[],
): { from: string; to: string } | null {
  const times = figures.flatMap(({ captured }) => captured ?? []).sort();
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { from: clockOf(first).clock, to: clockOf(last).clock };
}

/** A capture time with its clock time, `16:43`. */
export function clockOf(iso: string): { iso: string; clock: string } {
  return { iso, clock: iso.slice(11, 16) };
}
