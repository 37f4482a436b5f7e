import type { SearchCatalogue } from '../shared/types.ts';
import type { Query } from './query.ts';
import { lastUpTo } from './sorted-numbers.ts';

/** What is known of each section, by its number, before any section is loaded. */
export type SectionsTable = {
  size: number;
  /** Returns the number of the section's session, in reading order. */
  session: (section: number) => number;
  date: (section: number) => string | null;
  hasFigure: (section: number) => boolean;
  /** Returns the number of units in the section's heading. */
  headingUnits: (section: number) => number;
  /** Returns the position of the section's first unit. */
  start: (section: number) => number;
  /** Returns the section that contains a position. */
  sectionAt: (position: number) => number;
  /** Returns the sections whose heading is this text, which has no indexed unit. */
  withBareHeading: (heading: string) => number[];
  /** Returns whether a section passes the date and figure filters of a query. */
  passes: (section: number, query: Pick<Query, 'dates' | 'withFigure'>) => boolean;
};

/** Creates the table of a catalogue. */
export function sectionsTable({
  sessions,
  headings,
  texts,
  figures,
  bare,
}: Pick<SearchCatalogue, 'sessions' | 'headings' | 'texts' | 'figures' | 'bare'>): SectionsTable {
  const sessionOf = sessions.flatMap(([, sections], number) =>
    Array.from({ length: sections }, () => number),
  );
  let end = 0;
  const starts = headings.map((units, section) => {
    const start = end;
    // No unit has the position after a heading or a text.
    end += units + (texts[section] ?? 0) + 2;
    return start;
  });
  const withFigure = new Set(figures);
  const date = (section: number) => sessions[sessionOf[section] ?? -1]?.[0] ?? null;
  return {
    size: sessionOf.length,
    session: (section) => sessionOf[section] ?? -1,
    date,
    hasFigure: (section) => withFigure.has(section),
    headingUnits: (section) => headings[section] ?? 0,
    start: (section) => starts[section] ?? 0,
    sectionAt: (position) => lastUpTo(position, starts),
    withBareHeading: (heading) =>
      bare.flatMap(([section, text]) => (text === heading ? [section] : [])),
    passes(section, query) {
      if (query.withFigure && !withFigure.has(section)) return false;
      if (query.dates === null) return true;
      const day = date(section);
      const { from, to } = query.dates;
      return day !== null && day.slice(0, from.length) >= from && day.slice(0, to.length) <= to;
    },
  };
}
