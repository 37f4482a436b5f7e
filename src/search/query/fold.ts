/** A text as matches are looked for in it; unit i of it stands from `starts[i]` to `ends[i]`. */
export type Folded = { text: string; starts: number[]; ends: number[] };

/**
 * Letter case and compatible forms made one, white space to single spaces. As in the index, none is
 * left between Han characters and others, nor at a line end between Han characters.
 */
export function foldText(text: string): Folded {
  const folded: Folded = { text: '', starts: [], ends: [] };
  let before = '';
  let space = '';
  let at = 0;
  for (const character of text) {
    const start = at;
    at += character.length;
    if (/\s/u.test(character)) space += character;
    else if (!INVISIBLE.test(character)) {
      if (space !== '' && isKept(space, before, character)) {
        add(folded, ' ', start - space.length, start);
      }
      space = '';
      before = character;
      add(folded, character.normalize('NFKC').toLowerCase(), start, at);
    }
  }
  return folded;
}

/** Where a word of {@link foldText}'s form stands in a folded text, apart, as offsets in the text that was folded. */
export function placesOf(word: string, { text, starts, ends }: Folded): [number, number][] {
  const places: [number, number][] = [];
  if (word === '') return places;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    places.push([starts[at] ?? 0, ends[at + word.length - 1] ?? 0]);
  }
  return places;
}

function add(folded: Folded, text: string, start: number, end: number): void {
  folded.text += text;
  for (let unit = 0; unit < text.length; unit += 1) {
    folded.starts.push(start);
    folded.ends.push(end);
  }
}

function isKept(space: string, before: string, after: string): boolean {
  if (before === '') return false;
  const [endsHan, startsHan] = [HAN.test(before), HAN.test(after)];
  return endsHan && startsHan ? !space.includes('\n') : !endsHan && !startsHan;
}

const HAN = /\p{Script=Han}/u;
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/u;
