import type { PageEntry } from '../../../content/types.ts';
import type { IndexEntry } from '../../../model/terms/term-index.ts';
import { dictionaryOf, type PageTexts } from '../../../words/dictionary.ts';
import { anchorUrl, BASE, pageUrl } from '../../addresses.ts';
import type { Notebook } from '../../notebook.ts';
import { type PagedEntry, pagedEntries } from './index-entries.ts';
import { type NotebookTerms, notebookTerms } from './notebook-terms.ts';
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
  const { sections, entries } = notebookTerms(notebook);
  const { morePlaces } = dictionaryOf(notebook.about.language).page;
  const paged = pagedEntries(mostProminent(entries), termPages(notebook));
  return Array.from(
    Map.groupBy(paged, ({ letter }) => letter),
    ([letter, group]) => ({
      letter: letter === '0' ? '0–9' : letter.toUpperCase(),
      entries: group.map((entry) => indexTerm(entry, { sections, morePlaces })),
    }),
  );
}

type Sections = NotebookTerms['sections'];

/** Returns an entry with the links to its places and headings, up to a number of each. */
function indexTerm(
  { term, variants, kind, places, nested, page }: PagedEntry,
  { sections, morePlaces }: { sections: Sections; morePlaces: PageTexts['morePlaces'] },
): IndexTerm {
  const all = onePerSession(places, sections).toReversed();
  // Never replace a single place: the link to the search would take as much room.
  const shown = all.length > MAX_PLACES + 1 ? all.slice(0, MAX_PLACES) : all;
  const headings = nested.flatMap((section) => sections[section] ?? []);
  // A recurring heading is listed once, where it was last used.
  const different = [...new Map(headings.map((section) => [section.heading, section])).values()];
  const shownHeadings = different.slice(0, MAX_HEADINGS);
  const search = page === null ? wordUrl(term, variants) : passagesUrl(page);
  const left = all.length - shown.length + different.length - shownHeadings.length;
  const years = Map.groupBy(shown, ({ section }) => section.page.date?.slice(0, 4) ?? '');
  const [only] = kind === 'heading' && all.length === 1 ? all : [];
  return {
    term,
    variants,
    url: only ? sectionUrl(only.section) : page === null ? search : pageUrl(page.path),
    years: Array.from(years, ([year, ofYear]) => ({
      year,
      places: ofYear.map(({ section, main }) => {
        return { url: sectionUrl(section), words: dayOrName(section.page), main };
      }),
    })),
    headings: shownHeadings.map((section) => {
      return { url: sectionUrl(section), words: section.heading, main: true };
    }),
    more: left > 0 ? { url: search, words: morePlaces(left) } : null,
  };
}

function sectionUrl({ page, anchor }: Pick<Sections[number], 'page' | 'anchor'>): string {
  return anchor === null ? pageUrl(page.id) : anchorUrl(page.id, anchor);
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

type TermPlace = { section: Sections[number]; main: boolean };

/** Keeps one place per session: the first whose heading contains the term, else the first of all. */
function onePerSession(places: IndexEntry['places'], sections: Sections): TermPlace[] {
  const bySession = new Map<PageEntry, TermPlace>();
  for (const { section: position, main } of places) {
    const section = sections[position];
    if (section === undefined) continue;
    const known = bySession.get(section.page);
    if (known === undefined || (main && !known.main))
      bySession.set(section.page, { section, main });
  }
  return [...bySession.values()];
}

/** Returns the day of a page next to its year, or the name of an undated page. */
function dayOrName({ date, label, id }: PageEntry): string {
  if (date === null) return label || id;
  const [, month, day] = date.split('-').map(Number);
  return `${month}/${day}`;
}
