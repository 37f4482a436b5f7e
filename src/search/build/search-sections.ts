import type { PageEntry } from '../../content/types.ts';
import type { SearchSection } from '../shared/record.ts';
import { anchorUrl, pageUrl } from '../../site/addresses.ts';
import type { Notebook } from '../../site/notebook.ts';
import { imageView } from '../../site/views/figure-view.ts';
import { sessionTitle } from '../../site/views/session-title.ts';

/** Everything that can be found: a record for each section, part and introduction of each page. */
export async function searchSections({
  about,
  pages,
  preamble,
}: Notebook): Promise<SearchSection[]> {
  const all = preamble === null ? pages : [preamble, ...pages];
  const records = await Promise.all(
    all.map((page) => {
      const isPreamble = page.kind === 'preamble';
      return pageRecords(page, isPreamble ? about.title : sessionTitle(page, about.language));
    }),
  );
  return records.flat().map((record, order) => ({ ...record, order }));
}

type PageRecord = Omit<SearchSection, 'order'>;

async function pageRecords(page: PageEntry, title: string): Promise<PageRecord[]> {
  const { sections, parts, introduction } = page.rendered.outline;
  const session = { id: page.id, title, date: page.date };
  const ofSections = sections.map(async ({ anchor, heading, text }, index) => ({
    url: anchorUrl(page.id, anchor),
    heading,
    path: ancestors(sections, index),
    text,
    session,
    ...(await figuresOf(page, index)),
  }));
  return [
    {
      url: pageUrl(page.id),
      heading: title,
      path: [],
      text: [introduction, ...page.tags].filter(Boolean).join(' · '),
      session,
      ...(await figuresOf(page, null)),
    },
    ...parts.map(({ anchor, heading, text }) => {
      const url = anchorUrl(page.id, anchor);
      return { url, heading, path: [], text, session, hasFigure: false, thumbnail: null };
    }),
    ...(await Promise.all(ofSections)),
  ];
}

async function figuresOf(
  { rendered, images }: PageEntry,
  section: number | null,
): Promise<Pick<SearchSection, 'hasFigure' | 'thumbnail'>> {
  const own = images.filter((_, index) => rendered.outline.figures[index]?.section === section);
  const first = own.find(({ outcome }) => outcome === 'found');
  const view = first?.outcome === 'found' ? await imageView(first) : null;
  return { hasFigure: own.length > 0, thumbnail: view?.thumbnail ?? null };
}

function ancestors(
  sections: readonly { heading: string; parent: number | null }[],
  index: number,
): string[] {
  const parent = sections[index]?.parent ?? null;
  if (parent === null) return [];
  return [...ancestors(sections, parent), sections[parent]?.heading ?? ''];
}
