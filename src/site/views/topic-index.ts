import type { PageEntry } from '../../content/types.ts';
import { termIndex } from '../../model/terms/term-index.ts';
import type { Language } from '../../model/types.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { anchorUrl, BASE } from '../addresses.ts';
import type { Notebook } from '../notebook.ts';
import { sessionTitle } from './session-title.ts';

/**
 * Returns the index of topics and terms by letter. Each term links to the sessions that use it, newest
 * first: to a section whose heading contains the term if there is one, else to the first section that
 * does. If there are many sessions, a link to the search replaces the oldest.
 * Terms that do not begin with a letter are below `0–9`.
 */
export function topicIndex({ about, pages }: Notebook) {
  const sections = pages.flatMap((page) =>
    page.rendered.outline.sections.map((section) => ({ page, ...section })),
  );
  const terms = termIndex(
    sections.map(({ heading, text, level }) => ({ heading, text, isTopic: level === 1 })),
  );
  const entries = terms.map(({ term, letter, places }) => {
    const found = places.flatMap(({ section, main }) => {
      const place = sections[section];
      return place === undefined ? [] : { page: place.page, anchor: place.anchor, main };
    });
    return { letter, term, ...shownPlaces(term, onePerSession(found), about.language) };
  });
  return Array.from(
    Map.groupBy(entries, ({ letter }) => letter),
    ([letter, group]) => ({
      letter: letter === '0' ? '0–9' : letter.toUpperCase(),
      entries: group,
    }),
  );
}

type TermPlace = { page: PageEntry; anchor: string; main: boolean };

/** Keeps one place per session: the first whose heading contains the term, else the first of all. */
function onePerSession(places: readonly TermPlace[]): TermPlace[] {
  const bySession = new Map<PageEntry, TermPlace>();
  for (const place of places) {
    const known = bySession.get(place.page);
    if (known === undefined || (place.main && !known.main)) bySession.set(place.page, place);
  }
  return [...bySession.values()];
}

function shownPlaces(term: string, places: readonly TermPlace[], language: Language) {
  const all = places.toReversed().map(({ page, anchor, main }) => {
    return {
      url: anchorUrl(page.id, anchor),
      words: page.date ?? sessionTitle(page, language),
      main,
    };
  });
  // Never replace a single place: the link to the search would take as much room.
  if (all.length <= MOST_PLACES + 1) return { places: all, more: null };
  const query = new URLSearchParams({ q: `"${term}"` });
  const words = dictionaryOf(language).page.morePlaces(all.length - MOST_PLACES);
  return {
    places: all.slice(0, MOST_PLACES),
    more: { url: `${BASE}search/?${query}`, words },
  };
}

const MOST_PLACES = 6;
