import { describeDiagnostic } from '../model/diagnostics.ts';
import type { NotebookSource } from '../model/gather-pages.ts';
import type { RuleName } from '../model/rules.ts';
import type { FileReading, SegmentReading } from '../model/sessions/file-reading.ts';
import type { Language } from '../model/types.ts';
import { type Dictionary, dictionaryOf } from '../words/dictionary.ts';

/** How one notes file was read, in words. */
export type ReadingTable = {
  file: string;
  /** The number of sessions, and what found them. */
  summary: string;
  /** The title and the segments, in file order. */
  rows: ReadingRow[];
  /** What was not read, with its first line. */
  skipped: { line: number; words: string }[];
};

/** A row of the table. `how` is what was inferred and from what. */
export type ReadingRow = { lines: string; date: string; heading: string; how: string };

/** Describes how each notes file was read. */
export function readingTables(
  { files, diagnostics }: Pick<NotebookSource, 'files' | 'diagnostics'>,
  language: Language,
): ReadingTable[] {
  const words = dictionaryOf(language).reading;
  const skipped = Map.groupBy(
    diagnostics.filter(({ rule }) => SKIPPED.has(rule)),
    ({ place }) => place.file,
  );
  return files.map(({ file, reading }) => ({
    file,
    summary: readingSummary(reading, words),
    rows: [...titleRow(reading, words), ...reading.segments.map((each) => rowOf(each, words))],
    skipped: (skipped.get(file) ?? []).map((diagnostic) => ({
      line: diagnostic.place.line,
      words: describeDiagnostic(diagnostic, language).message,
    })),
  }));
}

/** Rules about what looks like a session but was not read as one. */
const SKIPPED: ReadonlySet<RuleName> = new Set<RuleName>([
  'date-ambiguous',
  'date-invalid',
  'date-unread',
  'fence-unclosed',
  'file-undivided',
  'html-unclosed',
  'session-undated',
]);

type ReadingTexts = Dictionary['reading'];

function readingSummary({ segments }: FileReading, words: ReadingTexts): string {
  const readers = Map.groupBy(
    segments.flatMap(({ reader }) => reader ?? []),
    (reader) => reader,
  );
  const found = [...readers].map(([reader, each]) => `${words.readers[reader]} ${each.length}`);
  const dated = segments.filter(({ start }) => start !== null).length;
  const counts = words.counts(dated, segments.length - dated);
  return found.length === 0 ? counts : `${counts}${words.foundBy}${found.join(words.comma)}`;
}

function titleRow({ title }: FileReading, words: ReadingTexts): ReadingRow[] {
  if (title === null) return [];
  return [{ lines: String(title.line), date: '', heading: title.text, how: words.title }];
}

function rowOf(
  { from, to, start, end, heading, reader, inferred }: SegmentReading,
  words: ReadingTexts,
): ReadingRow {
  return {
    lines: to > from ? `${from}–${to}` : String(from),
    date: start === null ? words.undated : end === null ? start : `${start} – ${end}`,
    heading,
    how: [
      ...(reader === null ? [] : [words.readers[reader]]),
      ...(inferred === null ? [] : [words.year(inferred.year, words.sources[inferred.source])]),
    ].join(words.comma),
  };
}
