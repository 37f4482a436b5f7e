import type { SearchCatalogue } from '../shared/types.ts';
import type { Query } from './query.ts';

/** What is known of each section by its number, before any is loaded. */
export type SectionsTable = {
  size: number;
  /** The number of the section's session, in reading order. */
  session: (section: number) => number;
  date: (section: number) => string | null;
  hasFigure: (section: number) => boolean;
  /** Sections whose heading is this text and has nothing that is indexed. */
  withBareHeading: (heading: string) => number[];
  /** Units of the heading. */
  headingUnits: (section: number) => number;
  /** True where a section passes the query's date and figure filters. */
  passes: (section: number, query: Pick<Query, 'dates' | 'withFigure'>) => boolean;
};

/** Spreads a catalogue out by section. */
export function sectionsTable({
  sessions,
  headings,
  figures,
  bare,
}: SearchCatalogue): SectionsTable {
  const sessionOf = sessions.flatMap(({ sections }, number) =>
    Array.from({ length: sections }, () => number),
  );
  const withFigure = new Set(figures);
  const date = (section: number) => sessions[sessionOf[section] ?? -1]?.date ?? null;
  return {
    size: sessionOf.length,
    session: (section) => sessionOf[section] ?? -1,
    date,
    hasFigure: (section) => withFigure.has(section),
    withBareHeading: (heading) =>
      bare.flatMap(([section, text]) => (text === heading ? [section] : [])),
    headingUnits: (section) => headings[section] ?? 0,
    passes(section, query) {
      if (query.withFigure && !withFigure.has(section)) return false;
      if (query.dates === null) return true;
      const day = date(section);
      const { from, to } = query.dates;
      return day !== null && day.slice(0, from.length) >= from && day.slice(0, to.length) <= to;
    },
  };
}
