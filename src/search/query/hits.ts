import type { NamedSection } from '../shared/names-format.ts';
import type { SearchSection } from '../shared/types.ts';
import { type Excerpt, matchExcerpt } from './match-excerpt.ts';
import type { IndexFiles, SectionsFile } from './index-files.ts';
import type { SectionsTable } from './sections-table.ts';

/** One section of an answer. */
export type SearchHit = Omit<SearchSection, 'text' | 'order'> & {
  /** The heading, or the session's title if the heading is empty; never shortened. */
  name: Excerpt;
  /** The excerpt, or a function that loads it. */
  excerpt: Excerpt | (() => Promise<Excerpt>);
};

/**
 * Loads what hits show. Loads only the first hits with their texts if there are many. The names of
 * the other hits are loaded without texts if that is smaller; their excerpts then load on demand.
 */
export async function loadHits(
  sections: readonly number[],
  words: readonly string[],
  { table, results, names }: Pick<IndexFiles, 'results' | 'names'> & { table: SectionsTable },
): Promise<SearchHit[]> {
  const load = async (section: number): Promise<SearchHit> => {
    const { text, ...named } = await loadSection(section, results);
    return { ...describeHit(section, named, words, table), excerpt: matchExcerpt(text, words) };
  };
  const loadNamed = async (section: number): Promise<SearchHit> => {
    const named = await loadSection(section, names);
    const excerpt = async () => matchExcerpt((await loadSection(section, results)).text, words);
    return { ...describeHit(section, named, words, table), excerpt };
  };
  const others = sections.slice(FIRST);
  const isNamesSmaller = transferOf(others, names) < transferOf(others, results);
  return Promise.all([
    ...sections.slice(0, FIRST).map(load),
    ...others.map(isNamesSmaller ? loadNamed : load),
  ]);
}

/** More hits than a screen shows. */
const FIRST = 10;

/** Estimated bytes of the overhead of a request. */
const REQUEST = 500;

/** Returns the bytes of the files that contain the sections. */
function transferOf(sections: readonly number[], files: readonly SectionsFile<unknown>[]): number {
  const needed = new Set(sections.map((section) => fileOf(section, files)));
  return [...needed].reduce((sum, file) => sum + REQUEST + (file?.bytes ?? 0), 0);
}

function fileOf<T>(
  section: number,
  files: readonly SectionsFile<T>[],
): SectionsFile<T> | undefined {
  return files.findLast(({ first }) => first <= section);
}

async function loadSection<T>(section: number, files: readonly SectionsFile<T>[]): Promise<T> {
  const file = fileOf(section, files);
  const loaded = (await file?.load())?.[section - (file?.first ?? 0)];
  if (loaded === undefined) throw new Error(`No file of the index contains section ${section}`);
  return loaded;
}

function describeHit(
  section: number,
  named: NamedSection,
  words: readonly string[],
  table: SectionsTable,
): Omit<SearchHit, 'excerpt'> {
  const { heading, session } = named;
  return {
    ...named,
    session: { ...session, date: table.date(section) },
    hasFigure: table.hasFigure(section),
    name: matchExcerpt(heading || session.title, words, Infinity),
  };
}
