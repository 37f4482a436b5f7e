import type { PageEntry } from '../../content/types.ts';
import { anchorUrl, pageUrl } from '../../site/addresses.ts';
import { allPages, type Notebook } from '../../site/notebook.ts';
import { clockTime } from '../../site/views/sessions/day-words.ts';
import { imageView } from '../../site/views/sessions/figure-view.ts';
import { sessionTitle } from '../../site/views/sessions/session-title.ts';
import type { SearchSection } from '../shared/types.ts';

/** Lists what can be found: the introduction, the parts and the sections of each page, in order. */
export function searchSections(notebook: Notebook): SearchSection[] {
  const { about } = notebook;
  const sections = allPages(notebook).flatMap((page) => {
    const isPreamble = page.kind === 'preamble';
    return pageSections(page, isPreamble ? about.title : sessionTitle(page, about.language));
  });
  return sections.map((section, order) => ({ ...section, order }));
}

type UnorderedSection = Omit<SearchSection, 'order'>;

function pageSections(page: PageEntry, title: string): UnorderedSection[] {
  const { sections, parts, introduction } = page.rendered.outline;
  const { id, date, end } = page;
  const session = { id, title, date, ...(end !== null && { end }) };
  return [
    {
      url: pageUrl(page.id),
      heading: title,
      path: [],
      text: [introduction, ...page.tags].filter(Boolean).join(' · '),
      session,
      ...figuresOf(page, null),
    },
    ...parts.map(({ anchor, heading, text }) => {
      const url = anchorUrl(page.id, anchor);
      return {
        url,
        heading,
        path: [],
        text,
        session,
        files: '',
        hasFigure: false,
        thumbnail: null,
      };
    }),
    ...sections.map(({ anchor, heading, text }, index) => ({
      url: anchorUrl(page.id, anchor),
      heading,
      path: headingsAbove(sections, index),
      text,
      session,
      ...figuresOf(page, index),
    })),
  ];
}

/** `section` is an index in the page's outline; null is the introduction. */
function figuresOf(
  { rendered, images }: PageEntry,
  section: number | null,
): Pick<SearchSection, 'files' | 'hasFigure' | 'thumbnail'> {
  const own = images.filter((_, index) => rendered.outline.figures[index]?.section === section);
  const first = own.find(({ outcome }) => outcome === 'found');
  const view = first?.outcome === 'found' ? imageView(first) : null;
  const figures = rendered.outline.figures.filter((figure) => figure.section === section);
  return {
    files: figures
      .map(({ captured, name }) =>
        [captured === null ? '' : clockTime(captured), name].join(' ').trim(),
      )
      .join(' · '),
    hasFigure: own.length > 0,
    thumbnail: view?.thumbnail ?? null,
  };
}

function headingsAbove(
  sections: readonly { heading: string; parent: number | null }[],
  index: number,
): string[] {
  const parent = sections[index]?.parent ?? null;
  if (parent === null) return [];
  return [...headingsAbove(sections, parent), sections[parent]?.heading ?? ''];
}
