/** A line that a commit removed or added, with its text. */
export type ChangedLine<Value> = { text: string; value: Value };

/**
 * Finds the lines that a commit only moved, in one file or between files: added lines whose texts were
 * removed in the same order elsewhere. Both lists are in the order of the files. Returns the pairs. A
 * run with little text is not enough, because two sections can contain the same line.
 */
export function movedLines<Removed, Added>(
  removed: readonly ChangedLine<Removed>[],
  added: readonly ChangedLine<Added>[],
): [Removed, Added][] {
  const places = Map.groupBy(removed.keys(), (index) => removed[index]?.text.trim() ?? '');
  const taken = new Set<number>();
  const pairs: [Removed, Added][] = [];
  /** Returns how many lines from `start` on are those that were removed from `place` on. */
  const runFrom = (start: number, place: number): number => {
    let length = 0;
    for (;;) {
      const [from, to] = [removed[place + length], added[start + length]];
      if (from === undefined || taken.has(place + length)) return length;
      if (from.text.trim() !== to?.text.trim()) return length;
      length += 1;
    }
  };
  for (let start = 0; start < added.length;) {
    if (added[start]?.text.trim() === '') {
      start += 1;
      continue;
    }
    const candidates = (places.get(added[start]?.text.trim() ?? '') ?? []).slice(0, MAX_PLACES);
    const runs = candidates.map((place) => ({ place, length: runFrom(start, place) }));
    const { place, length } = runs.reduce((best, run) => (run.length > best.length ? run : best), {
      place: 0,
      length: 0,
    });
    const texts = added.slice(start, start + length).map(({ text }) => text.trim());
    if (texts.join('').length < MIN_BYTES) {
      start += 1;
      continue;
    }
    for (let offset = 0; offset < length; offset += 1) {
      const [from, to] = [removed[place + offset], added[start + offset]];
      if (from !== undefined && to !== undefined) pairs.push([from.value, to.value]);
      taken.add(place + offset);
    }
    start += length;
  }
  return pairs;
}

/** Fewer bytes are not moved but written again. */
const MIN_BYTES = 20;

/** How many places of a text are tried. */
const MAX_PLACES = 8;
