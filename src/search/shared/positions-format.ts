/** Positions of each unit in the notes, in ascending order. */
export type UnitPositions = ReadonlyMap<string, readonly number[]>;

/** Serializes the positions of one unit: the unit, then the differences between them in base 36. */
export function writePositions(unit: string, positions: readonly number[]): string {
  let previous = 0;
  const steps = positions.map((position) => {
    const step = position - previous;
    previous = position;
    return step.toString(36);
  });
  return [unit, ...steps].join(' ');
}

/** Parses lines that {@link writePositions} wrote. */
export function readPositions(text: string): UnitPositions {
  const lines = text.split('\n').filter(Boolean);
  return new Map(
    lines.map((line) => {
      const [unit = '', ...steps] = line.split(' ');
      let position = 0;
      return [unit, steps.map((step) => (position += Number.parseInt(step, 36)))];
    }),
  );
}
