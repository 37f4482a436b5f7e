import type { PageEntry } from '../../../content/types.ts';
import { slug } from '../../../model/slug.ts';
import { conceptKey } from '../../../model/threads/concept-key.ts';
import type { Mention } from '../../../model/threads/concept-finder.ts';
import type { SectionMentions } from '../../../model/threads/section-mentions.ts';
import { type TermPassage, termPassages } from '../../../model/threads/term-passages.ts';
import type { IsoDay } from '../../../model/types.ts';
import { anchorUrl, pageUrl } from '../../addresses.ts';
import type { Notebook } from '../../notebook.ts';
import { type ExcerptPart, markedExcerpt } from './marked-excerpt.ts';
import { notebookConcepts } from './notebook-concepts.ts';
import { oncePerNotebook } from '../once-per-notebook.ts';
import { sessionTitle } from '../sessions/session-title.ts';
import { type Sparkline, sparkline } from './sparkline.ts';
import { newestFirst } from '../lists/timeline.ts';

/** The page of a term that several sessions mention. */
export type TermPage = {
  /** `topics/iommu`, without slashes at the ends. */
  path: string;
  term: string;
  /** Other names that the notes use, also in another language. */
  variants: string[];
  /** Each way in which the notes write it, in lower case, the most frequent first. */
  spellings: string[];
  mentions: number;
  /** Indices of the sections that mention it, in reading order. */
  sections: number[];
  sessionCount: number;
  /** Null if there is only one month. */
  spark: Sparkline | null;
  /** Newest first. Of a term that many sessions mention, only the newest. */
  sessions: TermSession[];
};

/** The passages of a session that mention a term. */
type TermSession = {
  url: string;
  title: string;
  passages: { url: string; heading: string; excerpt: ExcerptPart[] }[];
};

/**
 * Returns a page for each term that several sessions mention, at most 300. Terms with the same
 * slug are numbered in the order in which the notes first mention them, so that addresses last.
 */
export const termPages = oncePerNotebook((notebook: Notebook): TermPage[] => {
  const { sections, concepts } = notebookConcepts(notebook);
  const days = notebook.pages.flatMap(({ date }) => date ?? []);
  const taken = new Set<string>();
  return Array.from(termPassages(sections), ([concept, passages]) => {
    const bySession = Map.groupBy(passages, ({ section }) => sections[section]?.page);
    bySession.delete(undefined);
    const { names = [], isTerm = false } = concepts[concept] ?? {};
    return { concept, names, isTerm, passages, bySession };
  })
    .filter(({ isTerm, bySession }) => isTerm && bySession.size > 1)
    .toSorted((a, b) => b.bySession.size - a.bySession.size)
    .slice(0, MAX_PAGES)
    .sort((a, b) => firstOf(a) - firstOf(b))
    .map(({ concept, names, passages, bySession }) => {
      const used = new Set(passages.flatMap((passage) => passage.names));
      const [term = '', ...variants] = distinctNames(names.filter((name) => used.has(name)));
      const shown = newestFirst(notebook.pages.filter((page) => bySession.has(page)));
      return {
        path: `topics/${freeSlug(term, taken)}`,
        term,
        variants,
        spellings: spellingsOf(
          concept,
          passages.flatMap(({ section }) => sections[section] ?? []),
        ),
        mentions: countOf(passages),
        sections: passages.map(({ section }) => section),
        sessionCount: bySession.size,
        spark: sparkOf(bySession, days),
        sessions: shown
          .slice(0, MAX_SESSIONS)
          .map((page) => sessionOf(page, bySession.get(page) ?? [], notebook)),
      };
    });
});

// A page stays small, and so does their number.
const MAX_PAGES = 300;
const MAX_SESSIONS = 24;
const MAX_PASSAGES = 3;

function firstOf({ passages: [first] }: { passages: readonly TermPassage[] }): number {
  return first?.section ?? 0;
}

function countOf(passages: readonly TermPassage[]): number {
  return passages.reduce((sum, { mentions }) => sum + mentions, 0);
}

/** Returns how the sections write a concept: VM, VMs, 虚拟机. */
function spellingsOf(concept: number, sections: readonly SectionMentions[]): string[] {
  const counts = new Map<string, number>();
  const add = (text: string, mentions: readonly Mention[]): void => {
    for (const { concept: other, start, end } of mentions) {
      if (other !== concept) continue;
      const written = text.slice(start, end).toLowerCase();
      counts.set(written, (counts.get(written) ?? 0) + 1);
    }
  };
  for (const { heading, inHeading, blocks } of sections) {
    add(heading, inHeading);
    for (const { text, mentions } of blocks) add(text, mentions);
  }
  return Array.from(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([written]) => written);
}

/** Leaves out names that differ only in form from an earlier one. */
function distinctNames(names: readonly string[]): string[] {
  const keys = names.map(conceptKey);
  return names.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

/** Returns the slug of a term, numbered from 2 if it is taken, and reserves it. */
function freeSlug(term: string, taken: Set<string>): string {
  const own = slug(term);
  let free = own;
  for (let number = 2; taken.has(free); number += 1) free = `${own}-${number}`;
  taken.add(free);
  return free;
}

/** Draws when a term is mentioned. `days` are the days of all sessions, in order. */
function sparkOf(
  bySession: ReadonlyMap<PageEntry | undefined, readonly TermPassage[]>,
  days: readonly IsoDay[],
): Sparkline | null {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const mentions = Array.from(bySession, ([page, passages]) => {
    return { day: page?.date ?? null, count: countOf(passages) };
  });
  return sparkline(
    mentions.flatMap(({ day, count }) => (day === null ? [] : { day, count })),
    {
      first,
      last,
    },
  );
}

function sessionOf(
  page: PageEntry,
  passages: readonly TermPassage[],
  notebook: Notebook,
): TermSession {
  const { sections } = notebookConcepts(notebook);
  return {
    url: pageUrl(page.id),
    title: sessionTitle(page, notebook.about.language),
    passages: passages.slice(0, MAX_PASSAGES).map(({ section, text, marks }) => {
      const { anchor = null, heading = '' } = sections[section] ?? {};
      const url = anchor === null ? pageUrl(page.id) : anchorUrl(page.id, anchor);
      return { url, heading, excerpt: markedExcerpt(text, marks) };
    }),
  };
}
