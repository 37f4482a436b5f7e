import { editDistance } from '../../model/text/edit-distance.ts';
import { type PhraseCandidate, candidateFor, WEIGHTS } from './phrase-candidate.ts';
import { isJoinedForm, type Lexicon } from './lexicon.ts';
import { hanOfPinyin } from './pinyin.ts';

/**
 * Returns what to look up for a Latin word: words that contain it, its singular and plural, compounds
 * whose joined form it is, words that it joins, and Han text whose pinyin it is. `fallback` contains
 * the words of which it may be a typo.
 */
export function wordForms(
  word: string,
  lexicon: Lexicon,
): { candidates: PhraseCandidate[]; fallback: PhraseCandidate[] } {
  const direct = [
    ...wordsContaining(word, lexicon),
    ...inflections(word, lexicon),
    ...compoundsJoinedAs(word, lexicon),
  ];
  if (lexicon.known.has(word)) return { candidates: direct, fallback: [] };
  const guessed = [
    ...splitsOf(word, lexicon),
    ...hanOfPinyin(word, lexicon.pinyin).map((han) => guess(han, WEIGHTS.pinyin)),
  ];
  const fallback = typoCandidates(word, lexicon);
  // A word that only occurs inside others may still be a typo: `adn`, which
  // `sadness` contains, of `and`.
  const isInfix = direct.length > 0 && direct.every(({ weight }) => weight === WEIGHTS.infix);
  const typos = isInfix && guessed.length === 0 ? fallback : [];
  return { candidates: [...direct, ...guessed, ...typos], fallback };
}

/** Returns the words of the notes that contain a word. */
export function wordsContaining(
  word: string,
  { words }: Pick<Lexicon, 'words'>,
): PhraseCandidate[] {
  return words
    .filter((known) => known.includes(word))
    .map((known) => {
      const weight = known === word ? 1 : known.startsWith(word) ? WEIGHTS.prefix : WEIGHTS.infix;
      return { ...candidateFor(known, weight), text: word };
    });
}

/** Returns up to five words of the notes that are most similar to a word that does not occur. */
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

/**
 * Returns the words and compounds of which a text may be a typo: those with one letter changed, or,
 * for texts of 8 letters and more, with two if no word has only one. Never guesses numbers.
 */
export function typoCandidates(text: string, { words, compounds }: Lexicon): PhraseCandidate[] {
  if (text.length < 3 || !/^[^\p{N}]+$/u.test(text)) return [];
  const limit = text.length < 8 ? 1 : 2;
  const forms = [
    ...words.map((word) => [word, word] as const),
    ...compounds.flatMap(({ written, joined }) => [written, joined].map((form) => [form, written])),
  ];
  const near = forms
    .filter(([form]) => form.length > 2 && !form.includes(text))
    .map(([form, written]) => ({ written, distance: editDistance(text, form, limit) }))
    .filter(({ distance }) => distance <= limit);
  const least = Math.min(...near.map(({ distance }) => distance));
  const nearest = near.filter(({ distance }) => distance === least).map(({ written }) => written);
  return [...new Set(nearest)].map((written) => {
    const weight = written[0] === text[0] ? WEIGHTS.typo : WEIGHTS.typo * 0.7;
    return guess(written, weight / least);
  });
}

/** Returns the singular of a word, and the plural unless it begins with the word. */
function inflections(word: string, { known }: Lexicon): PhraseCandidate[] {
  if (word.length < 4) return [];
  const forms = [
    word.replace(/ies$/u, 'y'),
    word.replace(/(?<=s|x|z|ch|sh)es$/u, ''),
    word.replace(/(?<!s)s$/u, ''),
    word.replace(/(?<![aeiou])y$/u, 'ies'),
  ];
  const others = new Set(forms.filter((form) => form !== word && known.has(form)));
  return [...others].map((form) => candidateFor(form, WEIGHTS.inflection));
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
  return splits.map((split) => guess(split, WEIGHTS.split));
}

/** Creates a candidate that the answer reports as searched instead. */
function guess(text: string, weight: number): PhraseCandidate {
  return { ...candidateFor(text, weight), assumed: text };
}
