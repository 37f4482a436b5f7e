import { parseBounded } from '../bounds/bounded-markdown.ts';
import { shallowLists } from '../markdown/blocks/shallow-lists.ts';
import { splitFile } from '../sessions/split-file.ts';
import { cleanText } from '../text/decode.ts';

/**
 * Adds the missing spaces before lists that are indented too little to be inside the item above them
 * (`list-shallow`). Returns the new text and the number of lists that were indented.
 */
export function indentLists(text: string, context: Context): { text: string; indented: number } {
  const result = { text, indented: 0 };
  // An indented list can be the item that another one lacks spaces for.
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const next = indentOnce(result.text, context);
    if (next.indented === 0) break;
    result.text = next.text;
    result.indented += next.indented;
  }
  return result;
}

type Context = { file: string; defaultYear: number | null };

/** Deeper than lists in real notes. */
const MAX_ROUNDS = 8;

function indentOnce(
  text: string,
  { file, defaultYear }: Context,
): { text: string; indented: number } {
  const { value } = cleanText(text, { file });
  const { preamble, segments } = splitFile({ file, text: value, defaultYear });
  const lines = text.split('\n');
  let indented = 0;
  for (const chunk of [...(preamble ? [preamble] : []), ...segments.map((each) => each.chunk)]) {
    const written = chunk.source.split('\n');
    for (const { from, to, missing } of shallowLists(parseBounded(chunk.source).tree)) {
      const first = chunk.line - 1 + from - 1;
      const own = written.slice(from - 1, to);
      // A chunk's source can differ from the file. A list inside a quote begins with the quote's mark.
      const isAsWritten = own.every(
        (line, index) => lines[first + index]?.trimEnd() === line.trimEnd(),
      );
      if (!isAsWritten || !/^[ \t]*(?:[-*+]|\d+[.)])/.test(own[0] ?? '')) continue;
      for (const [index, line] of own.entries()) {
        if (line.trim() === '') continue;
        lines[first + index] = ' '.repeat(missing) + (lines[first + index] ?? '');
      }
      indented += 1;
    }
  }
  return { text: lines.join('\n'), indented };
}
