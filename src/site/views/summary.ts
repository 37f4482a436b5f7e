/** Joins plain texts to one of at most `max` characters, cut between characters with `…`. */
export function excerptOf(texts: readonly string[], max: number): string {
  const text = texts.filter(Boolean).join(' · ').replace(LINE_BREAK, '').replace(LINE_SIGN, '');
  if (text.length <= max) return text;
  const characters = Array.from(
    new Intl.Segmenter().segment(text.slice(0, max * 4)),
    ({ segment }) => segment,
  );
  let length = 0;
  const kept: string[] = [];
  for (const character of characters) {
    if (length + character.length > max - 1) return `${kept.join('').replace(/[\s\p{P}]+$/u, '')}…`;
    length += character.length;
    kept.push(character);
  }
  return text;
}

/** A sign at the start of a block, such as that of a comment in code, would be read as Markdown. */
const LINE_SIGN = /(?<=^| · )(?:[#>*+-]+ )+(?=\S)/gu;

/** The space that a line break behind Chinese punctuation has become. */
const LINE_BREAK = /(?<=[，。、；：？！）》」』】”]) (?=\p{Script=Han})/gu;
