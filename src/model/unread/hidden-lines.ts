/**
 * Returns whether each line is inside a code block, a comment, a style or a script. A block that never
 * ends hides nothing, because what follows it was probably not meant to be part of it.
 */
export function hiddenLines(lines: readonly string[]): boolean[] {
  const hidden: boolean[] = [];
  let open: { from: number; closing: RegExp } | null = null;
  for (const [index, line] of lines.entries()) {
    if (open === null) {
      const closing: RegExp | null = closingOf(line);
      if (closing !== null) open = { from: index, closing };
      hidden.push(closing !== null);
      continue;
    }
    hidden.push(true);
    if (open.closing.test(line)) open = null;
  }
  return open === null ? hidden : hidden.fill(false, open.from);
}

/** Returns the pattern of the line that ends the block which a line begins, or null. */
function closingOf(line: string): RegExp | null {
  if (!MAY_BEGIN.test(line)) return null;
  const mark = FENCE.exec(line)?.[1];
  if (mark !== undefined) return new RegExp(`^[\\s>]*${mark.charAt(0)}{${mark.length},}\\s*$`);
  const { opening = '', rest = '' } = BLOCK.exec(line)?.groups ?? {};
  const closing = CLOSINGS.get(opening.toLowerCase());
  return closing === undefined || closing.test(rest) ? null : closing;
}

const MARKERS = String.raw`^[\s>]*(?:[-*+] +|\d{1,3}[.)] +)?`;
const MAY_BEGIN = new RegExp(`${MARKERS}[\`~<%]`);
const FENCE = new RegExp(`${MARKERS}(\`{3,}(?=[^\`]*$)|~{3,})`);
const BLOCK = /^\s*(?<opening><!--|%%|<(?:style|script|pre)\b)(?<rest>.*)$/i;

const CLOSINGS: ReadonlyMap<string, RegExp> = new Map([
  ['<!--', /-->/],
  ['%%', /%%/],
  ['<style', /<\/style/i],
  ['<script', /<\/script/i],
  ['<pre', /<\/pre/i],
]);
