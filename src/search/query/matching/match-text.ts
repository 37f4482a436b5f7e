/** A text in the form in which words are matched, with the original offsets of its UTF-16 units. */
export type MatchText = { text: string; starts: number[]; ends: number[] };

/**
 * Converts a text to the form in which words are matched: NFKC, lower case, single spaces. As in the
 * index, white space between a Han character and another character is dropped, and so are line
 * breaks between Han characters.
 */
export function toMatchText(text: string): MatchText {
  const result: MatchText = { text: '', starts: [], ends: [] };
  let previous = '';
  let space = '';
  let end = 0;
  for (const character of text) {
    const start = end;
    end += character.length;
    if (/\s/u.test(character)) space += character;
    else if (!INVISIBLE.test(character)) {
      if (space !== '' && keepsSpace(space, previous, character)) {
        append(result, ' ', start - space.length, start);
      }
      space = '';
      previous = character;
      append(result, character.normalize('NFKC').toLowerCase(), start, end);
    }
  }
  return result;
}

/**
 * Returns where a word occurs in a text, without overlaps, as offsets in the original text. The word
 * must have the form of {@link toMatchText}.
 */
export function occurrencesOf(
  word: string,
  { text, starts, ends }: MatchText,
): [start: number, end: number][] {
  const occurrences: [number, number][] = [];
  if (word === '') return occurrences;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    occurrences.push([starts[at] ?? 0, ends[at + word.length - 1] ?? 0]);
  }
  return occurrences;
}

function append(result: MatchText, text: string, start: number, end: number): void {
  result.text += text;
  for (let unit = 0; unit < text.length; unit += 1) {
    result.starts.push(start);
    result.ends.push(end);
  }
}

function keepsSpace(space: string, before: string, after: string): boolean {
  if (before === '') return false;
  const [endsHan, startsHan] = [HAN.test(before), HAN.test(after)];
  return endsHan && startsHan ? !space.includes('\n') : !endsHan && !startsHan;
}

const HAN = /\p{Script=Han}/u;
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/u;
