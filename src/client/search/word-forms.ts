import { editDistance } from './edit-distance.ts';
import { type Lexicon } from './lexicon.ts';
import { hanOfPinyin } from './pinyin.ts';
import { type Alternative, alternativeOf } from './alternative.ts';

/**
 * What a Latin word of a query stands for: the words that contain it, its singular, compounds that
 * it is the joined form of, a row of words that it joins, Han text whose pinyin it is, and, where
 * nothing of this is in the notes, the words it may be a slip of.
 */
export function wordForms(word: string, lexicon: Lexicon): Alternative[] {
  const exact = lexicon.known.has(word);
  const direct = [...containing(word, lexicon), ...singulars(word, lexicon), ...joinedBy(word, lexicon)];
  const guessed = exact
    ? []
    : [...splits(word, lexicon), ...hanOfPinyin(word, lexicon.pinyin).map(asPinyin)];
  // A word found only inside others may still be a slip: `rom` for `from` is, in `chrome`.
  const starts = direct.some(({ weight }) => weight > WEIGHT.infix);
  if (starts || guessed.length > 0) return [...direct, ...guessed];
  return [...direct, ...slips(word, lexicon)];
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
const WEIGHT = { prefix: 0.8, singular: 0.8, joined: 0.9, split: 0.9, pinyin: 0.9, infix: 0.4 };

function singulars(word: string, { known }: Lexicon): Alternative[] {
  if (word.length < 4) return [];
  const forms = [
    word.replace(/ies$/u, 'y'),
    word.replace(/(?<=s|x|z|ch|sh)es$/u, ''),
    word.replace(/(?<!s)s$/u, ''),
  ];
  const singular = new Set(forms.filter((form) => form !== word && known.has(form)));
  return [...singular].map((form) => alternativeOf(form, WEIGHT.singular));
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

/** One slip in words of 4 letters and more, two in those of 8; numbers are never guessed. */
function slips(word: string, { words }: Lexicon): Alternative[] {
  if (word.length < 3 || !/^[\p{L}\p{M}]+$/u.test(word)) return [];
  const limit = word.length < 8 ? 1 : 2;
  const near = words
    .filter((known) => known.length > 2 && !known.includes(word))
    .map((known) => ({ known, distance: editDistance(word, known, limit) }))
    .filter(({ distance }) => distance <= limit);
  const least = Math.min(...near.map(({ distance }) => distance));
  return near
    .filter(({ distance }) => distance === least)
    .map(({ known }) => {
      const weight = (known[0] === word[0] ? 0.7 : 0.5) / least;
      return { ...alternativeOf(known, weight), assumed: known };
    });
}
