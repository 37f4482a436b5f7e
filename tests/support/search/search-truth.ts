import type { SearchSection } from '../../../src/search/shared/types.ts';

/** Computes by plain substring search what a search should find, and lists queries of each kind. */
export function searchTruth(sections: readonly SearchSection[]) {
  const texts = sections.map((section) => ({ ...section, whole: truthText(section) }));
  return {
    /** Returns the addresses of the sections that contain a text, which must be in lower case. */
    find: (text: string): Set<string> =>
      new Set(texts.filter(({ whole }) => whole.includes(text)).map(({ url }) => url)),
    hanRuns: () => distinct(texts.flatMap(({ whole }) => pieces(whole, /\p{Script=Han}+/gu, 1, 6))),
    words: () => distinct(texts.flatMap(({ whole }) => whole.match(LATIN) ?? [])),
    prefixes: () =>
      distinct(
        texts
          .flatMap(({ whole }) => whole.match(LATIN) ?? [])
          .flatMap((word) => range(3, word.length - 1).map((length) => word.slice(0, length))),
      ),
    compounds: () =>
      distinct(texts.flatMap(({ whole }) => whole.match(/[a-z0-9]+(?:[-_./'][a-z0-9]+)+/gu) ?? [])),
    neighbours: () =>
      distinct(
        texts.flatMap(({ whole }) => [
          ...(whole.match(/[a-z0-9]+ ?\p{Script=Han}{1,4}/gu) ?? []),
          ...(whole.match(/\p{Script=Han}{1,4} ?[a-z0-9]+/gu) ?? []),
        ]),
      ),
    headings: () =>
      distinct(sections.map(({ heading }) => heading)).filter((text) => /[\p{L}\p{N}]/u.test(text)),
  };
}

/** Returns heading and text of a section in the form in which they are compared. */
function truthText({ heading, text }: Pick<SearchSection, 'heading' | 'text'>): string {
  return `${heading}\n${text}`.normalize('NFKC').toLowerCase();
}

const LATIN = /[a-z0-9]+/gu;

function pieces(text: string, pattern: RegExp, least: number, most: number): string[] {
  return (text.match(pattern) ?? []).flatMap((run) => {
    const characters = [...run];
    return characters.flatMap((_, start) =>
      range(least, Math.min(most, characters.length - start)).map((length) =>
        characters.slice(start, start + length).join(''),
      ),
    );
  });
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}
