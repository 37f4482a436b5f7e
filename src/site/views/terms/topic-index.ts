import type { PageEntry } from '../../../content/types.ts';
import type { IndexEntry } from '../../../model/terms/term-index.ts';
import { dictionaryOf } from '../../../words/dictionary.ts';
import { anchorUrl, BASE, pageUrl } from '../../addresses.ts';
import type { Notebook } from '../../notebook.ts';
import { pagedEntries } from './index-entries.ts';
import { notebookTerms } from './notebook-terms.ts';
import { type TermPage, termPages } from './term-pages.ts';

/** A place that an entry of the index links to, such as a section. `main` if its heading has the term. */
type IndexLink = { url: string; words: string; main: boolean };

/** An entry of the index with its links. */
export type IndexTerm = {
  term: string;
  variants: string[];
  /** Its page, if several sessions mention it, else the search for its passages. */
  url: string;
  /** The sections that mention it, one per session, newest first. Undated ones have no year. */
  years: { year: string; places: IndexLink[] }[];
  /** Headings that begin with the term, each once, in reading order. */
  headings: IndexLink[];
  /** Leads to the sessions and headings that the page leaves out. */
  more: { url: string; words: string } | null;
};

/**
 * Returns the index of topics and terms by letter. Terms that do not begin with a letter are below
 * `0–9`. A large notebook has many more terms than a page can show; the least prominent are left out.
 */
export function topicIndex(notebook: Notebook): { letter: string; entries: IndexTerm[] }[] {
  const { sections, entries: indexed } = notebookTerms(notebook);
  const { morePlaces } = dictionaryOf(notebook.about.language).page;
  const linkTo = (section: number, words: string, main: boolean): IndexLink[] => {
    const found = sections[section];
    if (found === undefined) return [];
    const { page, anchor } = found;
    return [{ url: anchor === null ? pageUrl(page.id) : anchorUrl(page.id, anchor), words, main }];
  };
  const entries = pagedEntries(mostProminent(indexed), termPages(notebook)).map((entry) => {
    const { letter, term, variants, kind, nested, page: own } = entry;
    const found = entry.places.flatMap(({ section, main }) => {
      const page = sections[section]?.page;
      return page === undefined ? [] : [{ page, section, main }];
    });
    const all = onePerSession(found).toReversed();
    // Never replace a single place: the link to the search would take as much room.
    const shown = all.length > MAX_PLACES + 1 ? all.slice(0, MAX_PLACES) : all;
    const wordsOf = (section: number) => sections[section]?.heading ?? '';
    // A recurring heading is listed once, where it was last used.
    const different = [...new Map(nested.map((section) => [wordsOf(section), section])).values()];
    const headings = different.slice(0, MAX_HEADINGS);
    const search = own === null ? wordUrl(term, variants) : passagesUrl(own);
    const url = own === null ? search : pageUrl(own.path);
    const left = all.length - shown.length + different.length - headings.length;
    const years = Map.groupBy(shown, ({ page }) => page.date?.slice(0, 4) ?? '');
    const links = {
      term,
      variants,
      url:
        kind === 'heading' && all.length === 1
          ? (linkTo(all[0]?.section ?? -1, '', true)[0]?.url ?? url)
          : url,
      years: Array.from(years, ([year, places]) => ({
        year,
        places: places.flatMap(({ page, section, main }) => linkTo(section, dayOrName(page), main)),
      })),
      headings: headings.flatMap((section) => linkTo(section, wordsOf(section), true)),
      more: left > 0 ? { url: search, words: morePlaces(left) } : null,
    };
    return { letter, links };
  });
  return Array.from(
    Map.groupBy(entries, ({ letter }) => letter),
    ([letter, group]) => ({
      letter: letter === '0' ? '0–9' : letter.toUpperCase(),
      entries: group.map(({ links }) => links),
    }),
  );
}

/** Returns the search for the passages that the page of a term counts, by date. */
export function passagesUrl({ term, spellings }: Pick<TermPage, 'term' | 'spellings'>): string {
  const others = spellings.filter((each) => each !== term.toLowerCase() && !each.includes('"'));
  const names = [term, ...others.slice(0, MAX_OTHERS)];
  return searchUrl(names.map((name) => `"${name}"`).join(' OR '));
}

/** A query has at most 24 terms, and people read it. */
const MAX_OTHERS = 11;

/** Returns the search for a term without a page, by date. Words are found in all their forms. */
function wordUrl(term: string, variants: readonly string[]): string {
  return searchUrl(variants.length === 0 || /\s/.test(term) ? `"${term}"` : term);
}

function searchUrl(query: string): string {
  return `${BASE}search/?${new URLSearchParams({ q: `${query} by:date` })}`;
}

/** Keeps the most prominent entries in their order: terms, and entries with many places or headings. */
function mostProminent(entries: readonly IndexEntry[]): IndexEntry[] {
  if (entries.length <= MAX_ENTRIES) return [...entries];
  const weight = ({ places, nested, kind }: IndexEntry) =>
    (kind === 'term' ? 10 : 0) +
    places.length +
    nested.length * 2 +
    places.filter(({ main }) => main).length * 2;
  const kept = new Set(entries.toSorted((a, b) => weight(b) - weight(a)).slice(0, MAX_ENTRIES));
  return entries.filter((entry) => kept.has(entry));
}

const MAX_ENTRIES = 400;
const MAX_PLACES = 6;
const MAX_HEADINGS = 5;

type TermPlace = { page: PageEntry; section: number; main: boolean };

/** Keeps one place per session: the first whose heading contains the term, else the first of all. */
function onePerSession(places: readonly TermPlace[]): TermPlace[] {
  const bySession = new Map<PageEntry, TermPlace>();
  for (const place of places) {
    const known = bySession.get(place.page);
    if (known === undefined || (place.main && !known.main)) bySession.set(place.page, place);
  }
  return [...bySession.values()];
}

/** Returns the day of a page next to its year, or the name of an undated page. */
function dayOrName({ date, label, id }: PageEntry): string {
  if (date === null) return label || id;
  const [, month, day] = date.split('-').map(Number);
  return `${month}/${day}`;
}
