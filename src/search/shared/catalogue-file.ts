import type { HanVariant, PinyinRun, SearchCatalogue, SearchVocabulary } from './types.ts';

/** The catalogue as text that compresses well; {@link readCatalogue} gives it back. */
export function writeCatalogue({ syllables, sessions, ...rest }: SearchCatalogue): string {
  const written: Written = {
    syllables: syllables.join(' '),
    sessions: sessions.map(({ date, sections }) => [date, sections]),
    headings: rest.headings,
    figures: rest.figures.map((number, index) => number - (rest.figures[index - 1] ?? 0)),
    bare: rest.bare,
  };
  return JSON.stringify(written);
}

/** The catalogue from what {@link writeCatalogue} gave; throws a `SyntaxError` for what is no JSON. */
export function readCatalogue(text: string): SearchCatalogue {
  const { syllables, sessions, headings, figures, bare } = JSON.parse(text) as Written;
  let figure = 0;
  return {
    syllables: syllables.split(' ').filter(Boolean),
    sessions: sessions.map(([date, sections]) => ({ date, sections })),
    headings,
    figures: figures.map((step) => (figure += step)),
    bare,
  };
}

/** Words and compounds, each sorted, parted by an empty line. */
export function writeVocabulary({ words, compounds }: SearchVocabulary): string {
  return `${frontCode(words)}\n\n${frontCode(compounds)}`;
}

/** The vocabulary from what {@link writeVocabulary} gave. */
export function readVocabulary(text: string): SearchVocabulary {
  const [words = '', compounds = ''] = text.split('\n\n');
  return { words: frontDecode(words), compounds: frontDecode(compounds) };
}

/** One run a line, its syllables behind it. */
export function writePinyin(runs: readonly PinyinRun[]): string {
  return runs.map(({ run, syllables }) => [run, ...syllables].join(' ')).join('\n');
}

/** The runs from what {@link writePinyin} gave. */
export function readPinyin(text: string): PinyinRun[] {
  return linesOf(text).map(([run = '', ...syllables]) => ({ run, syllables }));
}

/** One way of writing a line, what it stands for behind it. */
export function writeVariants(variants: readonly HanVariant[]): string {
  return variants.map(({ written, meant }) => [written, ...meant].join(' ')).join('\n');
}

/** The variants from what {@link writeVariants} gave. */
export function readVariants(text: string): HanVariant[] {
  return linesOf(text).map(([written = '', ...meant]) => ({ written, meant }));
}

type Written = {
  syllables: string;
  sessions: [string | null, number][];
  headings: number[];
  figures: number[];
  bare: [number, string][];
};

function linesOf(text: string): string[][] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split(' '));
}

/** Sorted words, each as the length it shares with the one before and the rest. */
function frontCode(words: readonly string[]): string {
  const lines = words.map((word, index) => {
    const before = words[index - 1] ?? '';
    let shared = 0;
    while (shared < SHARED_MAX && shared < word.length && word[shared] === before[shared]) {
      shared += 1;
    }
    return shared.toString(36) + word.slice(shared);
  });
  return lines.join('\n');
}

/** What one digit to base 36 holds. */
const SHARED_MAX = 35;

function frontDecode(text: string): string[] {
  let before = '';
  if (text === '') return [];
  return text.split('\n').map((line) => {
    before = before.slice(0, Number.parseInt(line.charAt(0), 36)) + line.slice(1);
    return before;
  });
}
