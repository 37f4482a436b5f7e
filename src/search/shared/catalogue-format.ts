import type { SearchCatalogue, SearchVocabulary } from './types.ts';

/**
 * Serializes a catalogue to text that compresses well: instead of the numbers of the sections with a
 * figure, it contains the differences between them.
 */
export function writeCatalogue(catalogue: SearchCatalogue): string {
  const { syllables, figures } = catalogue;
  const stored: StoredCatalogue = {
    ...catalogue,
    syllables: syllables.join(' '),
    figures: figures.map((number, index) => number - (figures[index - 1] ?? 0)),
  };
  return JSON.stringify(stored);
}

/** Parses the output of {@link writeCatalogue}. Throws a `SyntaxError` if the text is not JSON. */
export function readCatalogue(text: string): SearchCatalogue {
  const stored = JSON.parse(text) as StoredCatalogue;
  let figure = 0;
  return {
    ...stored,
    syllables: stored.syllables.split(' ').filter(Boolean),
    figures: stored.figures.map((step) => (figure += step)),
  };
}

type StoredCatalogue = Omit<SearchCatalogue, 'syllables'> & { syllables: string };

/** Serializes words and compounds, each sorted, with an empty line between the two lists. */
export function writeVocabulary({ words, compounds }: SearchVocabulary): string {
  return `${frontCode(words)}\n\n${frontCode(compounds)}`;
}

/** Parses the output of {@link writeVocabulary}. */
export function readVocabulary(text: string): SearchVocabulary {
  const [words = '', compounds = ''] = text.split('\n\n');
  return { words: frontDecode(words), compounds: frontDecode(compounds) };
}

/** Serializes pinyin or variants: one key a line, followed by its values. */
export function writeWordMap(map: ReadonlyMap<string, readonly string[]>): string {
  return Array.from(map, ([key, values]) => [key, ...values].join(' ')).join('\n');
}

/** Parses the output of {@link writeWordMap}. */
export function readWordMap(text: string): Map<string, string[]> {
  const lines = text.split('\n').filter(Boolean);
  return new Map(
    lines.map((line) => {
      const [key = '', ...values] = line.split(' ');
      return [key, values];
    }),
  );
}

/** Writes each sorted word as the length of the prefix it shares with the previous word, and the rest. */
function frontCode(words: readonly string[]): string {
  const lines = words.map((word, index) => {
    const shared = sharedLength(word, words[index - 1] ?? '');
    return shared.toString(36) + word.slice(shared);
  });
  return lines.join('\n');
}

/** Returns the length of the common prefix of two words, of whole characters, up to the most. */
function sharedLength(word: string, previous: string): number {
  let shared = 0;
  for (const character of word) {
    const end = shared + character.length;
    if (end > MAX_SHARED_LENGTH || !previous.startsWith(character, shared)) return shared;
    shared = end;
  }
  return shared;
}

/** Largest length that fits in one base-36 digit. */
const MAX_SHARED_LENGTH = 35;

function frontDecode(text: string): string[] {
  if (text === '') return [];
  let word = '';
  return text.split('\n').map((line) => {
    word = word.slice(0, Number.parseInt(line.charAt(0), 36)) + line.slice(1);
    return word;
  });
}
