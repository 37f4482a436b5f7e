import type { SearchCatalogue } from '../../shared/types.ts';
import { isInTime, type QueryTime } from '../time/query-time.ts';
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
  /** Returns the sections of the sessions in a time. */
  inTime: (time: QueryTime) => number[];
  /** Returns the sections of the sessions before and after a time, each with how near it is, up to 1. */
  nearTime: (time: QueryTime) => Map<number, number>;
  /** Returns the first sections of the newest sessions, or of those in reading order without dates. */
  newest: (sessions: number) => number[];
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
  const sectionsOn = (isWanted: (day: string) => boolean) =>
    sessionOf.flatMap((_, section) => {
      const day = date(section);
      return day !== null && isWanted(day) ? [section] : [];
    });
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
    inTime: (time) => sectionsOn((day) => isInTime(day, time)),
    nearTime({ from, to, everyYear }) {
      const days = sessions.flatMap(([day]) => day ?? []).sort();
      const year = everyYear ? `${days.at(-1)?.slice(0, 4)}-` : '';
      const before = days.findLast((day) => day < year + from);
      const after = days.find((day) => day > `${year}${to}~`);
      const near = [
        ...sectionsOn((day) => day === before).map((each) => [each, year + from] as const),
        ...sectionsOn((day) => day === after).map((each) => [each, year + to] as const),
      ];
      return new Map(near.map(([each, bound]) => [each, 1 / (1 + daysBetween(date(each), bound))]));
    },
    newest(count) {
      const firsts = sessionOf.flatMap((session, section) =>
        session === sessionOf[section - 1] ? [] : [section],
      );
      const isOlder = (a: number, b: number) => ((date(a) ?? '') < (date(b) ?? '') ? 1 : -1);
      return firsts
        .filter((section) => date(section) !== null)
        .sort(isOlder)
        .slice(0, count);
    },
  };
}

/** A bound without a day or month counts as the first of them. */
function daysBetween(day: string | null, bound: string): number {
  return Math.abs(Date.parse(day ?? '') - Date.parse(bound)) / 86_400_000;
}
