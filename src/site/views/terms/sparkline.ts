import type { IsoDay } from '../../../model/types.ts';

/** How often something is mentioned over time, as bars. Lengths are pixels. */
export type Sparkline = {
  width: number;
  height: number;
  bars: { x: number; y: number; width: number; height: number }[];
  period: 'month' | 'quarter' | 'year';
  first: IsoDay;
  last: IsoDay;
};

/**
 * Draws how often something is mentioned in each month, quarter or year from the day `first` to the
 * day `last`, whichever fits. Returns null for a single period.
 */
export function sparkline(
  mentions: readonly { day: IsoDay; count: number }[],
  { first, last }: { first: IsoDay; last: IsoDay },
): Sparkline | null {
  const months = monthOf(last) - monthOf(first) + 1;
  const period = months <= MAX_BARS ? 'month' : months <= MAX_BARS * 3 ? 'quarter' : 'year';
  const numberOf = (day: IsoDay) => Math.floor(monthOf(day) / MONTHS[period]);
  const size = numberOf(last) - numberOf(first) + 1;
  if (size < 2) return null;
  const counts = Array.from({ length: size }, () => 0);
  for (const { day, count } of mentions) {
    const at = numberOf(day) - numberOf(first);
    counts[at] = (counts[at] ?? 0) + count;
  }
  const most = Math.max(...counts, 1);
  const pitch = Math.min(MAX_BAR_WIDTH, Math.floor((WIDTH / size) * 10) / 10);
  return {
    width: Math.round(pitch * size),
    height: HEIGHT,
    period,
    first,
    last,
    bars: counts.flatMap((count, at) => {
      const height = Math.max(MIN_BAR_HEIGHT, Math.round((count / most) * HEIGHT));
      const x = Math.round(pitch * at * 10) / 10;
      return count === 0 ? [] : [{ x, y: HEIGHT - height, width: pitch - GAP, height }];
    }),
  };
}

/** Counts months from year 0. */
function monthOf(day: IsoDay): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

const MONTHS = { month: 1, quarter: 3, year: 12 };
const MAX_BARS = 40;

// In pixels.
const WIDTH = 320;
const HEIGHT = 40;
const MAX_BAR_WIDTH = 20;
const MIN_BAR_HEIGHT = 6;
const GAP = 1;
