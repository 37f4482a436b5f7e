import type { SearchCatalogue } from '../shared/types.ts';
import type { Query } from './query.ts';

/** What is known of each section, by its number, before any section is loaded. */
export type SectionsTable = {
  size: number;
  /** Returns the number of the section's session, in reading order. */
  session: (section: number) => number;
  date: (section: number) => string | null;
  hasFigure: (section: number) => boolean;
  /** Returns the number of units in the section's heading. */
  headingUnits: (section: number) => number;
  /** Returns the sections whose heading is this text, which has no indexed unit. */
  withBareHeading: (heading: string) => number[];
  /** Returns whether a section passes the date and figure filters of a query. */
  passes: (section: number, query: Pick<Query, 'dates' | 'withFigure'>) => boolean;
};

/** Creates the table of a catalogue. */
export function sectionsTable({
  sessions,
  headings,
  figures,
  bare,
}: SearchCatalogue): SectionsTable {
  const sessionOf = sessions.flatMap(([, sections], number) =>
    Array.from({ length: sections }, () => number),
  );
  const withFigure = new Set(figures);
  const date = (section: number) => sessions[sessionOf[section] ?? -1]?.[0] ?? null;
  return {
    size: sessionOf.length,
    session: (section) => sessionOf[section] ?? -1,
    date,
    hasFigure: (section) => withFigure.has(section),
    headingUnits: (section) => headings[section] ?? 0,
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
