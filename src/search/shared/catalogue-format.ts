import type { HanVariant, PinyinRun, SearchCatalogue, SearchVocabulary } from './types.ts';

/** Serializes a catalogue to text that compresses well. */
export function writeCatalogue(catalogue: SearchCatalogue): string {
  const { syllables, sessions, headings, figures, bare } = catalogue;
  const stored: StoredCatalogue = {
    syllables: syllables.join(' '),
    sessions: sessions.map(({ date, sections }) => [date, sections]),
    headings,
    figures: figures.map((number, index) => number - (figures[index - 1] ?? 0)),
    bare,
  };
  return JSON.stringify(stored);
}

/** Parses the output of {@link writeCatalogue}. Throws a `SyntaxError` if the text is not JSON. */
export function readCatalogue(text: string): SearchCatalogue {
  const { syllables, sessions, headings, figures, bare } = JSON.parse(text) as StoredCatalogue;
  let figure = 0;
  return {
    syllables: syllables.split(' ').filter(Boolean),
    sessions: sessions.map(([date, sections]) => ({ date, sections })),
    headings,
    figures: figures.map((step) => (figure += step)),
    bare,
  };
}

/** Serializes words and compounds, each sorted, with an empty line between the two lists. */
export function writeVocabulary({ words, compounds }: SearchVocabulary): string {
  return `${frontCode(words)}\n\n${frontCode(compounds)}`;
}

/** Parses the output of {@link writeVocabulary}. */
export function readVocabulary(text: string): SearchVocabulary {
  const [words = '', compounds = ''] = text.split('\n\n');
  return { words: frontDecode(words), compounds: frontDecode(compounds) };
}

/** Serializes pinyin runs: one run a line, followed by its syllables. */
export function writePinyin(runs: readonly PinyinRun[]): string {
  return runs.map(({ run, syllables }) => [run, ...syllables].join(' ')).join('\n');
}

/** Parses the output of {@link writePinyin}. */
export function readPinyin(text: string): PinyinRun[] {
  return splitLines(text).map(([run = '', ...syllables]) => ({ run, syllables }));
}

/** Serializes Han variants: one spelling a line, followed by the spellings that the notes use. */
export function writeVariants(variants: readonly HanVariant[]): string {
  return variants.map(({ written, meant }) => [written, ...meant].join(' ')).join('\n');
}

/** Parses the output of {@link writeVariants}. */
export function readVariants(text: string): HanVariant[] {
  return splitLines(text).map(([written = '', ...meant]) => ({ written, meant }));
}

/** `figures` contains the differences between consecutive section numbers. */
type StoredCatalogue = {
  syllables: string;
  sessions: [string | null, number][];
  headings: number[];
  figures: number[];
  bare: [number, string][];
};

function splitLines(text: string): string[][] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split(' '));
}

/** Writes each sorted word as the length of the prefix it shares with the previous word, and the rest. */
function frontCode(words: readonly string[]): string {
  const lines = words.map((word, index) => {
    const previous = words[index - 1] ?? '';
    let shared = 0;
    while (shared < MOST_SHARED && shared < word.length && word[shared] === previous[shared]) {
      shared += 1;
    }
    return shared.toString(36) + word.slice(shared);
  });
  return lines.join('\n');
}

/** Largest length that fits in one base-36 digit. */
const MOST_SHARED = 35;

function frontDecode(text: string): string[] {
  if (text === '') return [];
  let word = '';
  return text.split('\n').map((line) => {
    word = word.slice(0, Number.parseInt(line.charAt(0), 36)) + line.slice(1);
    return word;
  });
}
