import { termIndex } from '../../model/terms/term-index.ts';
import type { PageEntry } from '../../content/types.ts';
import { anchorUrl, BASE } from '../addresses.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import type { Notebook } from '../notebook.ts';
import { sessionLink } from './session-title.ts';
import type { IndexLetter } from '../types.ts';

/**
 * The index of topics and terms by letter. A term leads to each session that speaks of it, newest
 * first, to the section whose heading says it where there is one; where these are many, the rest
 * are left to the search.
 */
export function topicIndex({ about, pages }: Notebook): IndexLetter[] {
  const words = dictionaryOf(about.language).page;
  const sections = pages.flatMap((page) =>
    page.rendered.outline.sections.map((section) => ({ page, ...section })),
  );
  const entries = termIndex(
    sections.map(({ heading, text, level }) => ({ heading, text, isTopic: level === 1 })),
  ).map(({ term, letter, places }) => {
    const bySession = new Map<PageEntry, { anchor: string; main: boolean }>();
    for (const { section, main } of places) {
      const place = sections[section];
      if (place === undefined || (bySession.has(place.page) && !main)) continue;
      if (bySession.get(place.page)?.main !== true) {
        bySession.set(place.page, { anchor: place.anchor, main });
      }
    }
    const all = [...bySession].reverse().map(([page, { anchor, main }]) => ({
      url: anchorUrl(page.id, anchor),
      words: page.date ?? sessionLink(page, about.language).title,
      main,
    }));
    const shown = all.length > MOST + 1 ? all.slice(0, MOST) : all;
    const rest = all.length - shown.length;
    const query = new URLSearchParams({ q: `"${term}"` });
    return {
      letter,
      term,
      places: shown,
      more: rest === 0 ? null : { url: `${BASE}search/?${query}`, words: words.morePlaces(rest) },
    };
  });
  return Array.from(
    Map.groupBy(entries, ({ letter }) => letter),
    ([letter, group]) => ({
      letter: letter === '0' ? '0–9' : letter.toUpperCase(),
      entries: group,
    }),
  );
}

/** Sessions that a term leads to itself; a rest of one is not worth a line. */
const MOST = 6;
