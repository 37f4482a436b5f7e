import type { SearchSection } from '../model/search/record.ts';
import { anchorUrl, pageUrl } from './addresses.ts';
import type { Notebook } from './notebook.ts';
import { sessionTitle } from './session-title.ts';

/** Everything that can be found: a record for each section, part and introduction of each page. */
export function searchSections({ about, pages, preamble }: Notebook): SearchSection[] {
  let order = 0;
  const all = preamble === null ? pages : [preamble, ...pages];
  return all.flatMap((page) => {
    const { sections, parts, introduction, figures } = page.rendered.outline;
    const title = page.kind === 'preamble' ? about.title : sessionTitle(page, about.language);
    const session = { id: page.id, title, date: page.date };
    const hasFigure = (section: number | null) =>
      figures.some((figure) => figure.section === section);
    const records: Omit<SearchSection, 'order'>[] = [
      {
        url: pageUrl(page.id),
        heading: title,
        path: [],
        text: [introduction, ...page.tags].filter(Boolean).join(' · '),
        session,
        hasFigure: hasFigure(null),
      },
      ...parts.map(({ anchor, heading, text }) => {
        const url = anchorUrl(page.id, anchor);
        return { url, heading, path: [], text, session, hasFigure: false };
      }),
      ...sections.map(({ anchor, heading, text }, index) => ({
        url: anchorUrl(page.id, anchor),
        heading,
        path: ancestors(sections, index),
        text,
        session,
        hasFigure: hasFigure(index),
      })),
    ];
    return records.map((record) => ({ ...record, order: order++ }));
  });
}

function ancestors(
  sections: readonly { heading: string; parent: number | null }[],
  index: number,
): string[] {
  const parent = sections[index]?.parent ?? null;
  if (parent === null) return [];
  return [...ancestors(sections, parent), sections[parent]?.heading ?? ''];
}
