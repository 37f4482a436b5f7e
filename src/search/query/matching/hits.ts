import type { NamedSection, ShownSection } from '../../shared/names-format.ts';
import type { SearchSection } from '../../shared/types.ts';
import { type Excerpt, matchExcerpt } from './match-excerpt.ts';
import type { IndexFiles, SectionsFile } from '../tables/index-files.ts';
import type { SectionsTable } from '../tables/sections-table.ts';

/** One section of an answer. */
export type SearchHit = Omit<SearchSection, 'text' | 'files' | 'order'> & {
  /** The heading, or the session's title if the heading is empty; never shortened. */
  name: Excerpt;
  /**
   * The excerpt, or a function that loads it. Without a text, it lists the headings of the next level
   * below, which for a session are its topics.
   */
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
    const { named, excerpt } = await loadShown(section, words, results);
    return { ...describeHit(section, named, words, table), excerpt };
  };
  const loadNamed = async (section: number): Promise<SearchHit> => {
    const { found } = await loadSection(section, names);
    const excerpt = async () => (await loadShown(section, words, results)).excerpt;
    return { ...describeHit(section, found, words, table), excerpt };
  };
  const others = sections.slice(MAX_WITH_TEXT);
  const isNamesSmaller = transferOf(others, names) < transferOf(others, results);
  return Promise.all([
    ...sections.slice(0, MAX_WITH_TEXT).map(load),
    ...others.map(isNamesSmaller ? loadNamed : load),
  ]);
}

/** Hits whose texts are loaded at once: more than a screen shows. */
const MAX_WITH_TEXT = 10;

/** Estimated overhead of a request, in bytes. */
const REQUEST_OVERHEAD = 500;

/** Returns the bytes of the files that contain the sections. */
function transferOf(sections: readonly number[], files: readonly SectionsFile<unknown>[]): number {
  const needed = new Set(sections.map((section) => fileOf(section, files)));
  return [...needed].reduce((sum, file) => sum + REQUEST_OVERHEAD + (file?.bytes ?? 0), 0);
}

function fileOf<T>(
  section: number,
  files: readonly SectionsFile<T>[],
): SectionsFile<T> | undefined {
  return files.findLast(({ first }) => first <= section);
}

/** Loads a section, and all sections of its file, which contains whole sessions. */
async function loadSection<T>(
  section: number,
  files: readonly SectionsFile<T>[],
): Promise<{ found: T; all: readonly T[] }> {
  const file = fileOf(section, files);
  const all = (await file?.load()) ?? [];
  const found = all[section - (file?.first ?? 0)];
  if (found === undefined) throw new Error(`No file of the index contains section ${section}`);
  return { found, all };
}

async function loadShown(
  section: number,
  words: readonly string[],
  results: readonly SectionsFile<ShownSection>[],
): Promise<{ named: NamedSection; excerpt: Excerpt }> {
  const { found, all } = await loadSection(section, results);
  const { text, files, ...named } = found;
  const shown = text || headingsBelow(found, all).join(' · ');
  const [excerpt, listed] = [shown, files].map((each) => matchExcerpt(each, words));
  const isInFiles = excerpt?.matches.length === 0 && (listed?.matches.length ?? 0) > 0;
  return { named, excerpt: (isInFiles ? listed : excerpt) ?? { text: '', matches: [] } };
}

/** Returns the headings of the next level below a section. For a page, these are its topics. */
function headingsBelow(found: ShownSection, all: readonly ShownSection[]): string[] {
  const path = found.url.includes('#') ? [...found.path, found.heading] : [];
  return all
    .filter((other) => other !== found && other.session.id === found.session.id)
    .filter((other) => other.path.join('\n') === path.join('\n') && other.heading !== '')
    .map(({ heading }) => heading);
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
