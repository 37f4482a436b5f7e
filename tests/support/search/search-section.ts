import type { SearchSection } from '../../../src/search/shared/types.ts';

/** Creates a section of a session on 11 March 2020, unless `fields` differ. */
export function searchSection(
  fields: Partial<SearchSection> & { day?: string } = {},
): SearchSection {
  const { day = '2020-03-11', ...others } = fields;
  return {
    url: `/base/${day}/#${encodeURIComponent(others.heading ?? '')}`,
    heading: '',
    path: [],
    text: '',
    session: { id: day, title: `${day} 组会`, date: day },
    hasFigure: false,
    files: '',
    thumbnail: null,
    order: 0,
    ...others,
  };
}
