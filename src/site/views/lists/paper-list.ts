import { bibtexOf } from '../../../model/papers/bibtex.ts';
import type { PaperNaming } from '../../../model/papers/paper-naming.ts';
import type { Language } from '../../../model/types.ts';
import { anchorUrl, pageUrl } from '../../addresses.ts';
import type { Notebook } from '../../notebook.ts';
import type { PaperSession, PaperView, PaperYear } from '../../types.ts';
import { type NotebookPaper, notebookPapers, type PaperPlace } from './notebook-papers.ts';
import { sessionLink } from '../sessions/session-title.ts';
import { listYears } from './list-years.ts';

/**
 * Returns the papers by year and session, newest first. A paper is listed under its newest session. In a
 * long list, the older years are on pages of their own.
 */
export function paperYears(notebook: Notebook): PaperYear[] {
  const yearOf = ({ session }: PaperSession) => session.date?.start.year ?? null;
  return listYears(paperSessions(notebook), yearOf, PAPER_PAGES).map(({ items, ...year }) => ({
    ...year,
    sessions: items,
  }));
}

/** In papers. */
const PAPER_PAGES = {
  most: 200,
  first: 60,
  weightOf: ({ papers }: PaperSession) => papers.length,
  pathOf: (name: string) => `papers/${name}`,
};

function paperSessions(notebook: Notebook): PaperSession[] {
  const { language } = notebook.about;
  const byPage = Map.groupBy(notebookPapers(notebook), ({ places }) => places[0]?.page);
  return Array.from(byPage).flatMap(([page, papers]) => {
    if (page === undefined) return [];
    const views = papers.map((paper) => paperView(paper, language));
    return [{ session: sessionLink(page, language), papers: views }];
  });
}

function paperView({ places, ...paper }: NotebookPaper, language: Language): PaperView {
  const [newest, ...others] = places;
  const { title, venue, year } = paper;
  const heading = newest === undefined ? null : placeHeading(newest);
  const links = linksOf(paper);
  return {
    title: title ?? links[0]?.words ?? '',
    url: newest === undefined ? '' : placeUrl(newest),
    section: title !== null && heading?.includes(title) ? null : heading,
    venue: [venue, year].filter(Boolean).join(' '),
    links,
    searchUrl: searchUrl(paper),
    bibtex: bibtexOf(paper),
    others: others.slice(0, MAX_OTHERS).map((place) => {
      return { url: placeUrl(place), session: sessionLink(place.page, language) };
    }),
  };
}

/** Returns the address of the section that names a paper. */
export function placeUrl({ page, section }: PaperPlace): string {
  const anchor = page.rendered.outline.sections[section ?? -1]?.anchor;
  return anchor === undefined ? pageUrl(page.id) : anchorUrl(page.id, anchor);
}

function placeHeading({ page, section }: PaperPlace): string | null {
  return page.rendered.outline.sections[section ?? -1]?.heading ?? null;
}

function linksOf({ arxiv, doi, url }: PaperNaming): PaperView['links'] {
  return [
    ...(arxiv === null ? [] : [{ url: `https://arxiv.org/abs/${arxiv}`, words: `arXiv:${arxiv}` }]),
    ...(doi === null ? [] : [{ url: `https://doi.org/${encodeURI(doi)}`, words: `doi:${doi}` }]),
    ...(url === null ? [] : [{ url, words: new URL(url).hostname.replace(/^www\./, '') }]),
  ];
}

/** Returns the search for a paper. A short name is searched together with its venue. */
function searchUrl({ title, venue, year, arxiv, doi }: PaperNaming): string | null {
  const isShort = title !== null && title.length < 20;
  const query = title === null ? (doi ?? arxiv) : [title, ...(isShort ? [venue, year] : [])];
  if (query === null) return null;
  const words = Array.isArray(query) ? query.filter(Boolean).join(' ') : query;
  return `https://www.semanticscholar.org/search?${new URLSearchParams({ q: words })}`;
}

const MAX_OTHERS = 5;
