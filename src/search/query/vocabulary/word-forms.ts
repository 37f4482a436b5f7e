import { editDistance } from '../../../model/text/edit-distance.ts';
import {
  type PhraseCandidate,
  candidateFor,
  guessFor,
  LONGEST_SHORT,
  WEIGHTS,
} from './phrase-candidate.ts';
import { isJoinedForm, type Lexicon } from './lexicon.ts';
import { hanOfPinyin } from './pinyin.ts';

/**
 * Returns what to look up for a Latin word: words that contain it or have its stem, compounds with this
 * joined form, words that it joins, and Han text with this pinyin. For a long word, these include words
 * of the notes that may be misspelled. `fallback` contains the words of which the word may be a typo.
 */
export function wordForms(
  word: string,
  lexicon: Lexicon,
): { candidates: PhraseCandidate[]; fallback: PhraseCandidate[] } {
  const direct = [
    // Names of files are not in the vocabulary.
    ...(lexicon.known.has(word) ? [] : [candidateFor(word)]),
    ...wordsContaining(word, lexicon),
    ...inflections(word, lexicon),
    ...misspellingsOf(word, lexicon),
    ...compoundsJoinedAs(word, lexicon),
  ];
  if (lexicon.known.has(word)) return { candidates: direct, fallback: [] };
  const inside = direct.filter(({ weight }) => weight === WEIGHTS.infix);
  const guessed = [
    ...splitsOf(word, lexicon),
    ...hanOfPinyin(word, lexicon.pinyin).map((han) => guessFor(han, WEIGHTS.pinyin)),
  ];
  const fallback = typoCandidates(word, lexicon);
  // A word that only occurs inside others may still be a typo: `adn`, which
  // `sadness` contains, of `and`.
  const isInfix = inside.length > 0 && direct.length === inside.length + 1;
  const typos = isInfix && guessed.length === 0 ? fallback : [];
  return { candidates: [...direct, ...guessed, ...typos], fallback };
}

/** Returns the words of the notes that contain a word. */
function wordsContaining(word: string, { words }: Pick<Lexicon, 'words'>): PhraseCandidate[] {
  const prefix = word.length > LONGEST_SHORT ? WEIGHTS.prefix : WEIGHTS.shortPrefix;
  return words
    .filter((known) => known.includes(word))
    .map((known) => {
      const weight = known === word ? 1 : known.startsWith(word) ? prefix : WEIGHTS.infix;
      return { ...candidateFor(known, weight), text: word };
    });
}

/**
 * Returns up to five words of the notes that are most similar to a word that does not occur. They
 * begin with the same letter.
 */
export function nearestWords(word: string, { words }: Pick<Lexicon, 'words'>): string[] {
  if (word.length < 6) return [];
  const limit = word.length < 10 ? 2 : 3;
  return words
    .filter((known) => known.length > 3 && known[0] === word[0])
    .map((known) => ({ known, distance: editDistance(word, known, limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 5)
    .map(({ known }) => known);
}

/**
 * Returns the words and compounds of which a text may be a typo: those with one letter changed, or,
 * for texts of 8 letters and more, with two if no word has only one. A text of 4 letters is not a typo
 * of longer or shorter words, and one of 3 only if two neighbours are swapped. Never guesses numbers.
 */
export function typoCandidates(text: string, { words, compounds }: Lexicon): PhraseCandidate[] {
  if (text.length < 3 || !/^[^\p{N}]+$/u.test(text)) return [];
  const limit = text.length < 8 ? 1 : 2;
  const letters = lettersOf(text);
  const isClose = (form: string) =>
    text.length > 4 || (text.length === 4 ? form.length === 4 : lettersOf(form) === letters);
  const forms = [
    ...words.map((word) => [word, word] as const),
    ...compounds.flatMap(({ written, joined }) => [written, joined].map((form) => [form, written])),
  ];
  const near = forms
    .filter(([form]) => form.length > 2 && !form.includes(text) && isClose(form))
    .map(([form, written]) => ({ written, distance: editDistance(text, form, limit) }))
    .filter(({ distance }) => distance <= limit);
  const least = Math.min(...near.map(({ distance }) => distance));
  const nearest = near.filter(({ distance }) => distance === least).map(({ written }) => written);
  return [...new Set(nearest)].map((written) => {
    const weight = written[0] === text[0] ? WEIGHTS.typo : WEIGHTS.typo * 0.7;
    return guessFor(written, weight / least);
  });
}

function lettersOf(text: string): string {
  return [...text].sort().join('');
}

/** Returns the words with the same stem: singular and plural, `prune`, `pruned` and `pruning`. */
function inflections(word: string, { byStem, stemOf }: Lexicon): PhraseCandidate[] {
  const forms = byStem.get(stemOf(word)) ?? [];
  return forms
    .filter((form) => form !== word)
    .map((form) => candidateFor(form, WEIGHTS.inflection));
}

/** Returns the words of the notes whose stem differs in one letter, for long words that occur. */
function misspellingsOf(word: string, { byStem, stemOf }: Lexicon): PhraseCandidate[] {
  const stem = stemOf(word);
  if (word.length < MIN_MISSPELLED_LENGTH || !byStem.has(stem)) return [];
  const others = [...byStem]
    .filter(([other]) => other !== stem && other[0] === stem[0] && other.length > 5)
    .filter(([other]) => !/\d/.test(other) && editDistance(stem, other, 1) === 1);
  return others.flatMap(([, forms]) =>
    forms
      .filter((form) => form.length >= MIN_MISSPELLED_LENGTH)
      .map((form) => candidateFor(form, WEIGHTS.misspelled)),
  );
}

const MIN_MISSPELLED_LENGTH = 8;

/** Returns the other names of a term, which may be inflected. */
export function synonymsOf(text: string, { synonyms, stemOf }: Lexicon): readonly string[] {
  return synonyms.get(text) ?? synonyms.get(stemOf(text)) ?? [];
}

function compoundsJoinedAs(word: string, { compounds }: Lexicon): PhraseCandidate[] {
  if (word.length < 2) return [];
  return compounds
    .filter(({ written, joined }) => !written.includes(word) && isJoinedForm(word, joined))
    .map(({ written }) => candidateFor(written, WEIGHTS.joined));
}

/** Splits a word into two or three known words. Only rows that occur in the notes will match. */
function splitsOf(word: string, { known }: Lexicon): PhraseCandidate[] {
  if (word.length < 4 || word.length > 40) return [];
  const splits: string[] = [];
  const splitFrom = (start: number, before: readonly string[]): void => {
    const rest = word.slice(start);
    if (before.length > 0 && known.has(rest)) splits.push([...before, rest].join(' '));
    if (before.length === 2) return;
    for (let end = start + 1; end < word.length; end += 1) {
      const part = word.slice(start, end);
      if (known.has(part)) splitFrom(end, [...before, part]);
    }
  };
  splitFrom(0, []);
  return splits.map((split) => guessFor(split, WEIGHTS.split));
}
