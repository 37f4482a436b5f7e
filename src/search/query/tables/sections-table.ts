import type { SearchCatalogue } from '../../shared/types.ts';
import { isInTime, type QueryTime } from '../time/query-time.ts';
import { lastUpTo } from './sorted-numbers.ts';

/** What is known about each section, by its number, before any section is loaded. */
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
  const positions = headings.map((units, section) => {
    const start = end;
    // No unit has the position after a heading or a text.
    end += units + (texts[section] ?? 0) + 2;
    return start;
  });
  const withFigure = new Set(figures);
  const date = (section: number) => sessions[sessionOf[section] ?? -1]?.[0] ?? null;
  const days = sessions.map(([start, , end]) => {
    return start === null ? null : { start, end: end ?? start };
  });
  const sectionsOn = (isWanted: (days: { start: string; end: string }) => boolean) => {
    const wanted = days.map((each) => each !== null && isWanted(each));
    return sessionOf.flatMap((session, section) => (wanted[session] ? [section] : []));
  };
  return {
    size: sessionOf.length,
    session: (section) => sessionOf[section] ?? -1,
    date,
    hasFigure: (section) => withFigure.has(section),
    headingUnits: (section) => headings[section] ?? 0,
    start: (section) => positions[section] ?? 0,
    sectionAt: (position) => lastUpTo(position, positions),
    withBareHeading: (heading) =>
      bare.flatMap(([section, text]) => (text === heading ? [section] : [])),
    inTime: (time) => sectionsOn((each) => isInTime(each, time)),
    nearTime({ from, to, everyYear }) {
      const known = days.filter((each) => each !== null);
      const [starts, ends] = [known.map(({ start }) => start), known.map(({ end }) => end)];
      const year = everyYear ? `${starts.sort().at(-1)?.slice(0, 4)}-` : '';
      const before = ends.sort().findLast((day) => day < year + from);
      const after = starts.find((day) => day > `${year}${to}~`);
      const near = (day: string | undefined, bound: string, edge: 'start' | 'end') =>
        sectionsOn((each) => each[edge] === day).map((section) => {
          return [section, 1 / (1 + daysBetween(day ?? '', bound))] as const;
        });
      return new Map([...near(before, year + from, 'end'), ...near(after, year + to, 'start')]);
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
function daysBetween(day: string, bound: string): number {
  return Math.abs(Date.parse(day) - Date.parse(bound)) / 86_400_000;
}
