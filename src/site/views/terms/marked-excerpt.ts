/** Text of an excerpt, marked or not. */
export type ExcerptPart = { text: string; isMarked: boolean };

/**
 * Returns the part of a text around its first mark, with an ellipsis at each end that was cut. `marks`
 * are positions in order.
 */
export function markedExcerpt(
  text: string,
  marks: readonly (readonly [start: number, end: number])[],
): ExcerptPart[] {
  const [[first] = [0]] = marks;
  const from =
    first + LENGTH_AFTER > text.length
      ? text.length - LENGTH_AFTER - LENGTH_BEFORE
      : first - LENGTH_BEFORE;
  const start = from <= MAX_CUT ? 0 : wordStart(text, from);
  const rest = text.slice(start);
  const end =
    rest.length <= LENGTH_BEFORE + LENGTH_AFTER
      ? text.length
      : wordStart(text, start + LENGTH_BEFORE + LENGTH_AFTER);
  const parts: ExcerptPart[] = [];
  const add = (words: string, isMarked: boolean): void => {
    if (words !== '') parts.push({ text: words, isMarked });
  };
  let at = start;
  add(start > 0 ? '…' : '', false);
  for (const mark of marks.filter((each) => each[1] <= end)) {
    add(text.slice(at, mark[0]), false);
    add(text.slice(mark[0], mark[1]), true);
    at = mark[1];
  }
  add(text.slice(at, end), false);
  add(end < text.length ? '…' : '', false);
  return parts;
}

/** Characters before and after the first mark. */
const LENGTH_BEFORE = 40;
const LENGTH_AFTER = 120;

/** Never replace so few characters with an ellipsis. */
const MAX_CUT = 3;

/** Returns the start of the word at a position, so that neither a word nor a character is cut. */
function wordStart(text: string, position: number): number {
  const before = /[\p{Script=Latin}\p{N}\ud800-\udbff]{0,20}$/u.exec(text.slice(0, position));
  return position - (before?.[0].length ?? 0);
}
