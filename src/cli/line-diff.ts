/**
 * A unified diff of two texts of which lines differ, but not their number: no line was added, taken
 * away or moved. Empty where they are equal. Line ends of all kinds count as such.
 */
export function lineDiff(before: string, after: string, { path }: { path: string }): string {
  const [old, made] = [before.split(LINE_END), after.split(LINE_END)];
  const changed = old.flatMap((line, index) => (line === made[index] ? [] : [index]));
  const hunks = hunksAround(changed, old.length).map(({ from, to }) => {
    const size = `${from + 1},${to - from}`;
    return [`@@ -${size} +${size} @@`, ...linesOf(from, to, { old, made })].join('\n');
  });
  return hunks.length === 0 ? '' : [`--- ${path}`, `+++ ${path}`, ...hunks].join('\n');
}

const LINE_END = /\r{0,2}\n|\r/;
const CONTEXT = 3;

type Hunk = { from: number; to: number };

/** Stretches of lines with some before and behind each that changed; those that meet are one. */
function hunksAround(changed: readonly number[], lines: number): Hunk[] {
  const hunks: Hunk[] = [];
  for (const index of changed) {
    const [from, to] = [Math.max(0, index - CONTEXT), Math.min(lines, index + CONTEXT + 1)];
    const last = hunks.at(-1);
    if (last !== undefined && from <= last.to) last.to = to;
    else hunks.push({ from, to });
  }
  return hunks;
}

/** The lines of a hunk; of neighbours that changed the old ones come first. */
function linesOf(
  from: number,
  to: number,
  { old, made }: { old: readonly string[]; made: readonly string[] },
): string[] {
  const lines: string[] = [];
  let added: string[] = [];
  for (let index = from; index < to; index += 1) {
    const [line = '', other = ''] = [old[index], made[index]];
    if (line === other) {
      lines.push(...added, ` ${line}`);
      added = [];
    } else {
      lines.push(`-${line}`);
      added.push(`+${other}`);
    }
  }
  return [...lines, ...added];
}
