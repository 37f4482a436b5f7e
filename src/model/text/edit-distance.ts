// Ours, because levenshtein packages count two swapped letters as two edits and have no limit.

/**
 * Counts the edits between two words: letters that are changed, removed, added or swapped with
 * their neighbour (optimal string alignment). Returns `limit + 1` for any distance above `limit`.
 */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let rowBeforeLast: number[] = [];
  let lastRow = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= right.length; column += 1) {
      const cost = left[row - 1] === right[column - 1] ? 0 : 1;
      let distance = Math.min(
        at(lastRow, column) + 1,
        at(current, column - 1) + 1,
        at(lastRow, column - 1) + cost,
      );
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (row > 1 && column > 1 && swapped) {
        distance = Math.min(distance, at(rowBeforeLast, column - 2) + 1);
      }
      current.push(distance);
      least = Math.min(least, distance);
    }
    if (least > limit) return limit + 1;
    [rowBeforeLast, lastRow] = [lastRow, current];
  }
  return Math.min(at(lastRow, right.length), limit + 1);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? 0;
}
