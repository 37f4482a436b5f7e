import type { NamedSection } from '../shared/names-format.ts';
import { readRecord } from '../shared/record.ts';
import type { SearchSection } from '../shared/types.ts';
import { type Excerpt, matchExcerpt } from './match-excerpt.ts';
import type { NamesFile } from './index-files.ts';
import type { SearchIndex } from './match.ts';

/** One section of an answer. */
export type SearchHit = Omit<SearchSection, 'text' | 'order'> & {
  /** The heading, or the session's title if the heading is empty; never shortened. */
  name: Excerpt;
  /** The excerpt, or a function that loads it. */
  excerpt: Excerpt | (() => Promise<Excerpt>);
};

/**
 * Loads what hits show. The text of each section is a file of its own, so only the first hits are
 * loaded with their texts if there are many. The other hits are read from names files if these are
 * smaller, and load their excerpts on demand.
 */
export async function loadHits(
  sections: readonly number[],
  words: readonly string[],
  { lookup, table, names }: SearchIndex & { names: readonly NamesFile[] },
): Promise<SearchHit[]> {
  const load = async (section: number) => {
    const record = await lookup.load(section);
    const { header, text } = readRecord(record);
    const named = describeHit(section, { url: record.raw_url, header }, words, table);
    return { ...named, excerpt: matchExcerpt(text, words) };
  };
  const loadNamed = async (section: number): Promise<SearchHit> => {
    const file = namesFileOf(section, names);
    const named = (await file?.load())?.[section - (file?.first ?? 0)];
    if (named === undefined) throw new Error(`No names file contains section ${section}`);
    const excerpt = async () => (await load(section)).excerpt;
    return { ...describeHit(section, named, words, table), excerpt };
  };
  const others = sections.slice(FIRST);
  const first = sections.slice(0, FIRST).map(load);
  const rest = areNamesSmaller(others, names) ? others.map(loadNamed) : others.map(load);
  return Promise.all([...first, ...rest]);
}

/** More hits than a screen shows. */
const FIRST = 10;

/** Estimated bytes of a section's text, and of the overhead of a request. */
const TEXT = 350;
const REQUEST = 500;

function areNamesSmaller(sections: readonly number[], names: readonly NamesFile[]): boolean {
  const needed = new Set(sections.map((section) => namesFileOf(section, names)));
  const bytes = [...needed].reduce((sum, file) => sum + REQUEST + (file?.bytes ?? 0), 0);
  return bytes < sections.length * (REQUEST + TEXT);
}

function namesFileOf(section: number, names: readonly NamesFile[]): NamesFile | undefined {
  return names.find(({ first, sections }) => section >= first && section < first + sections);
}

function describeHit(
  section: number,
  { url, header }: NamedSection,
  words: readonly string[],
  table: SearchIndex['table'],
): Omit<SearchHit, 'excerpt'> {
  const [heading, path, id, title, thumbnail = null] = header;
  return {
    url,
    heading,
    path,
    session: { id, title, date: table.date(section) },
    hasFigure: table.hasFigure(section),
    thumbnail,
    name: matchExcerpt(heading || title, words, Infinity),
  };
}
