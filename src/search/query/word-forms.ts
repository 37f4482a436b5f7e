import { editDistance } from '../../model/text/edit-distance.ts';
import type { Lexicon } from './lexicon.ts';
import { hanOfPinyin } from './pinyin.ts';
import { type Alternative, alternativeOf } from './alternative.ts';

/**
 * What a Latin word of a query stands for: the words that contain it, its singular and plural,
 * compounds that it is the joined form of, a row of words that it joins, Han text whose pinyin it is; where nothing
 * of this is found, `otherwise` has the words it may be a slip of.
 */
export function wordForms(
  word: string,
  lexicon: Lexicon,
): { alternatives: Alternative[]; otherwise: Alternative[] } {
  const direct = [
    ...containing(word, lexicon),
    ...numbersOf(word, lexicon),
    ...joinedBy(word, lexicon),
  ];
  if (lexicon.known.has(word)) return { alternatives: direct, otherwise: [] };
  const guessed = [...splits(word, lexicon), ...hanOfPinyin(word, lexicon.pinyin).map(asPinyin)];
  const slipped = slips(word, lexicon);
  // A word found only inside others may still be a slip: `rom` for `from` is, in `chrome`.
  const inside = direct.length > 0 && direct.every(({ weight }) => weight === WEIGHT.infix);
  const also = inside && guessed.length === 0 ? slipped : [];
  return { alternatives: [...direct, ...guessed, ...also], otherwise: slipped };
}

/** The words of the notes that contain a word, those that begin with it before the others. */
export function containing(word: string, { words }: Pick<Lexicon, 'words'>): Alternative[] {
  return words
    .filter((known) => known.includes(word))
    .map((known) => {
      const weight = known === word ? 1 : known.startsWith(word) ? WEIGHT.prefix : WEIGHT.infix;
      return { ...alternativeOf(known, weight), marks: word };
    });
}

/** Up to five words of the notes that look most like one that is not there. */
export function nearestWords(word: string, { words }: Pick<Lexicon, 'words'>): string[] {
  if (word.length < 3) return [];
  const limit = Math.ceil(word.length / 3);
  return words
    .map((known) => ({ known, distance: editDistance(word, known, limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 5)
    .map(({ known }) => known);
}

/** How much a match counts against the word itself, which counts 1. */
const WEIGHT = {
  prefix: 0.8,
  number: 0.8,
  joined: 0.9,
  split: 0.9,
  pinyin: 0.9,
  infix: 0.4,
  slip: 0.5,
};

/** Its singular, and the plural that does not begin with it. */
function numbersOf(word: string, { known }: Lexicon): Alternative[] {
  if (word.length < 4) return [];
  const forms = [
    word.replace(/ies$/u, 'y'),
    word.replace(/(?<=s|x|z|ch|sh)es$/u, ''),
    word.replace(/(?<!s)s$/u, ''),
    word.replace(/(?<![aeiou])y$/u, 'ies'),
  ];
  const others = new Set(forms.filter((form) => form !== word && known.has(form)));
  return [...others].map((form) => alternativeOf(form, WEIGHT.number));
}

function joinedBy(word: string, { compounds }: Lexicon): Alternative[] {
  return compounds
    .filter(({ written, joined }) => {
      if (written.includes(word) || word.length < 2) return false;
      return joined === word || (word.length >= 4 && joined.startsWith(word));
    })
    .map(({ written }) => alternativeOf(written, WEIGHT.joined));
}

/** Two or three neighbouring words that are one in the query; the index says which there are. */
function splits(word: string, { known }: Lexicon): Alternative[] {
  if (word.length < 4 || word.length > 40) return [];
  const found: Alternative[] = [];
  const parts = (from: number, before: readonly string[]): void => {
    const rest = word.slice(from);
    if (before.length > 0 && known.has(rest)) {
      const written = [...before, rest].join(' ');
      found.push({ ...alternativeOf(written, WEIGHT.split), assumed: written });
    }
    if (before.length === 2) return;
    for (let end = from + 1; end < word.length; end += 1) {
      const part = word.slice(from, end);
      if (known.has(part)) parts(end, [...before, part]);
    }
  };
  parts(0, []);
  return found;
}

function asPinyin(han: string): Alternative {
  return { ...alternativeOf(han, WEIGHT.pinyin), assumed: han };
}

/**
 * The words and compounds that one slip makes into another, where there is none two slips in those
 * of 8 letters and more. Numbers are never guessed.
 */
export function slips(text: string, { words, compounds }: Lexicon): Alternative[] {
  if (text.length < 3 || !/^[^\p{N}]+$/u.test(text)) return [];
  const limit = text.length < 8 ? 1 : 2;
  const forms = [
    ...words.map((word) => ({ form: word, written: word })),
    ...compounds.flatMap(({ written, joined }) => [
      { form: written, written },
      { form: joined, written },
    ]),
  ];
  const near = forms
    .filter(({ form }) => form.length > 2 && !form.includes(text))
    .map(({ form, written }) => ({ written, distance: editDistance(text, form, limit) }))
    .filter(({ distance }) => distance <= limit);
  const least = Math.min(...near.map(({ distance }) => distance));
  const nearest = new Set(
    near.flatMap(({ written, distance }) => (distance === least ? [written] : [])),
  );
  return [...nearest].map((written) => {
    const weight = (written[0] === text[0] ? WEIGHT.slip : WEIGHT.slip * 0.7) / least;
    return { ...alternativeOf(written, weight), assumed: written };
  });
}
