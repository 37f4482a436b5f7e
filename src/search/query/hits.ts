import { BLOCK_BREAK, type SearchSection, type ShownSection } from '../shared/record.ts';
import { searchText } from '../shared/search-text.ts';
import { GAP } from '../shared/units.ts';
import { type Excerpt, excerptOf } from './excerpt.ts';
import type { NamePack } from './index-files.ts';
import type { Index } from './match.ts';

/** One section found. */
export type SearchHit = Omit<SearchSection, 'text' | 'order'> & {
  /** The heading, of a part before any heading that of its session; never cut. */
  name: Excerpt;
  /** Where it is not loaded yet, what loads it. */
  excerpt: Excerpt | (() => Promise<Excerpt>);
};

type Source = Index & { names: readonly NamePack[] };

/**
 * What hits show, of the first ones with their excerpts. The text of a section is a file of its own,
 * so of hundreds it is left for when they are seen, where the files with the names of many sections
 * are less to load.
 */
export async function loadHits(
  sections: readonly number[],
  words: readonly string[],
  source: Source,
): Promise<SearchHit[]> {
  const first = sections.slice(0, FIRST);
  const others = sections.slice(FIRST);
  const load = arePacksLess(others, source.names) ? namedHit : wholeHit;
  return Promise.all([
    ...first.map((section) => wholeHit(section, words, source)),
    ...others.map((section) => load(section, words, source)),
  ]);
}

/** More than a screen shows. */
const FIRST = 10;

/** Bytes of a section's text as it is loaded, and what a request counts as beside its bytes. */
const TEXT = 350;
const REQUEST = 500;

function arePacksLess(sections: readonly number[], names: readonly NamePack[]): boolean {
  const needed = new Set(sections.map((section) => packOf(section, names)));
  const bytes = [...needed].reduce((sum, pack) => sum + REQUEST + (pack?.bytes ?? 0), 0);
  return bytes < sections.length * (REQUEST + TEXT);
}

function packOf(section: number, names: readonly NamePack[]): NamePack | undefined {
  return names.find(({ first, sections }) => section >= first && section < first + sections);
}

async function wholeHit(
  section: number,
  words: readonly string[],
  source: Source,
): Promise<SearchHit> {
  const { raw_url: url, content, filters } = await source.lookup.load(section);
  const shown = JSON.parse(filters['shown']?.[0] ?? '[]') as ShownSection;
  const before = searchText(shown[0]);
  const text = content.replaceAll(GAP, '').slice(before.length);
  const own = before !== '' && text.startsWith(BLOCK_BREAK) ? text.slice(BLOCK_BREAK.length) : text;
  return hitOf(section, url, shown, words, source, excerptOf(own, words));
}

async function namedHit(
  section: number,
  words: readonly string[],
  source: Source,
): Promise<SearchHit> {
  const pack = packOf(section, source.names);
  const named = (await pack?.load())?.[section - (pack?.first ?? 0)];
  if (named === undefined) throw new Error(`No section ${section} is named`);
  const excerpt = async () => {
    const { excerpt: loaded } = await wholeHit(section, words, source);
    return typeof loaded === 'function' ? loaded() : loaded;
  };
  return hitOf(section, named.url, named.shown, words, source, excerpt);
}

function hitOf(
  section: number,
  url: string,
  [heading, path, id, title, thumbnail]: ShownSection,
  words: readonly string[],
  { table }: Source,
  excerpt: SearchHit['excerpt'],
): SearchHit {
  return {
    url,
    heading,
    path,
    session: { id, title, date: table.date(section) },
    hasFigure: table.hasFigure(section),
    thumbnail: thumbnail ?? null,
    name: excerptOf(heading || title, words, Infinity),
    excerpt,
  };
}
