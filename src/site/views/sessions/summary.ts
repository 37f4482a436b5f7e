/** Joins plain texts into a summary of at most `max` characters. A longer one is cut with `…`. */
export function summaryOf(texts: readonly string[], max: number): string {
  const joined = texts.filter(Boolean).join(' · ');
  const text = joined.replace(BLOCK_SIGN, '').replace(LINE_BREAK, '');
  if (text.length <= max) return text;
  const end = segmenter.segment(text.slice(0, max * 4)).containing(max - 1)?.index;
  return `${text.slice(0, end).replace(/[\s\p{P}]+$/u, '')}…`;
}

// Creating one takes longer than a summary.
const segmenter = new Intl.Segmenter();

/** A symbol at the start of a block, such as `#` of a comment in code. Chats would read it as Markdown. */
const BLOCK_SIGN = /(?<=^| · )(?:[#>*+-]+ )+(?=\S)/gu;

/** The space or the dot that a line break became, which is not needed after Chinese punctuation. */
const LINE_BREAK = /(?<=[，。、；：？！）》」』】”])(?: (?=\p{Script=Han})|(?<=[，。；]) · )/gu;
