import { nameStem } from './dates/path-date.ts';
import { compareNaturally } from './files/natural-order.ts';
import { showsNothing } from './sessions/blank-lines.ts';
import type { FileSplit, Segment } from './sessions/split-file.ts';
import { sharedTitle, withoutPeriod } from './sessions/shared-title.ts';
import { slug } from './slug.ts';
import { withoutNotesEnding } from './text/notes-file.ts';
import type { Diagnostic, PageSource } from './types.ts';

/** The pages of all notes files together. */
export type NotebookSource = {
  /**
   * The title of the file with most sessions. If the titles of several files differ by their months or
   * years, it is what they share, or the name of their folder. Null if no file has a title, or if each
   * file is one page: then its H1 is the title of that page. The title of any other file is the group
   * of its sessions.
   */
  title: string | null;
  /** The text before the first session of each file. Null if no file has any. */
  preamble: PageSource | null;
  /** Sorted by date, file name in natural order, and line. Pages without a date come last. */
  pages: PageSource[];
  /** The notes files, with all their headings and how they were read. */
  files: Pick<FileSplit, 'file' | 'headings' | 'reading'>[];
  diagnostics: Diagnostic[];
};

/**
 * Joins the segments of all files to pages. Segments with the same date share a page. Each undated
 * segment has a page of its own, named by its slug. Ids of pages are unique and never reserved.
 */
export function gatherPages(files: readonly FileSplit[]): NotebookSource {
  const sorted = [...files].sort((a, b) => compareNaturally(a.file, b.file));
  const title = notebookTitle(sorted);
  const segments = sorted
    .flatMap((file) => segmentsWithTitle(file, title))
    .filter((segment) => !isOnlyTitle(segment, title));
  const [dated, undated] = [segments.filter(isDated), segments.filter((each) => !isDated(each))];
  const sessions = [...Map.groupBy(dated, dateId)]
    .map(([id, sharing]) => pageOf(id, sharing))
    .sort((a, b) => (dateKey(a) < dateKey(b) ? -1 : 1));
  const ids = new PageIds(sessions.map(({ id }) => id));
  const others = undated.map((segment) => {
    const label = segment.label === '' ? nameStem(segment.chunk.file) : segment.label;
    return pageOf(ids.claim(slug(label)), [{ ...segment, label }]);
  });
  return {
    title,
    preamble: preambleOf(sorted),
    pages: [...sessions, ...others],
    files: sorted.map(({ file, headings, reading }) => ({ file, headings, reading })),
    diagnostics: [
      ...sorted.flatMap(({ diagnostics }) => diagnostics),
      ...sessions.flatMap(duplicateDates),
      ...sorted.flatMap(datesOutOfOrder),
      ...dated.flatMap(emptySession),
    ],
  };
}

/** Returns whether a name at the root of the site can't be the id of a page. */
export function isReservedId(id: string): boolean {
  return RESERVED.test(id);
}

const RESERVED =
  /^(?:topics|gallery|search|tasks|papers|changes|calendar|cards|pagefind|404|index|\d{4})$/;

function isDated({ start }: Segment): boolean {
  return start !== null;
}

function dateId({ start, end }: Segment): string {
  return end === null ? `${start}` : `${start}--${end}`;
}

/** Returns a key to sort by. A day comes before a range that begins on it. */
function dateKey({ date, end }: PageSource): string {
  return `${date} ${end ?? ''}`;
}

function pageOf(id: string, segments: readonly Segment[]): PageSource {
  const [first] = segments;
  return {
    id,
    date: first?.start ?? null,
    end: first?.end ?? null,
    label: first?.label ?? '',
    group: [...new Set(segments.flatMap(({ group }) => group ?? []))].join(' · ') || null,
    tags: [...new Set(segments.flatMap(({ tags }) => tags))],
    chunks: segments.map(({ chunk }) => chunk),
  };
}

/** Assigns ids that are unique and not reserved. Remembers numbers, so that many equal names take linear time. */
class PageIds {
  readonly #taken: Set<string>;
  readonly #numbers = new Map<string, number>();

  /** @param taken ids that pages have already */
  constructor(taken: readonly string[]) {
    this.#taken = new Set(taken);
  }

  /** Returns the stem, with a number if the stem is reserved or taken. */
  claim(stem: string): string {
    let number = this.#numbers.get(stem) ?? 1;
    let id = number === 1 ? stem : `${stem}-${number}`;
    while (this.#taken.has(id) || isReservedId(id)) {
      number += 1;
      id = `${stem}-${number}`;
    }
    this.#taken.add(id);
    this.#numbers.set(stem, number);
    return id;
  }
}

/** Adds the title of a file to the groups of its segments if the notebook has another title. */
function segmentsWithTitle({ title, segments }: FileSplit, shown: string | null): Segment[] {
  if (title === null || title === '' || title === shown) return segments;
  // Only the period of the file differs from the title, and the sessions have their dates.
  if (shown !== null && withoutPeriod(title) === withoutPeriod(shown)) return segments;
  return segments.map((segment) => {
    const { label, group, start } = segment;
    // A month is followed by other months on its own level.
    if (group !== null && withoutPeriod(title) === '') return segment;
    if ((start === null && label === title) || group?.split(' · ').includes(title)) return segment;
    return { ...segment, group: group === null ? title : `${title} · ${group}` };
  });
}

function notebookTitle(files: readonly FileSplit[]): string | null {
  const titled = files.filter(({ title }) => title !== null && title !== '');
  const running = titled.filter(
    ({ file, preamble, segments }) =>
      preamble !== null ||
      segments.length !== 1 ||
      !isWholeFile(segments[0]) ||
      INDEX.test(withoutNotesEnding(file)),
  );
  const titles = running.map((each) => each.title ?? '');
  if (new Set(titles).size > 1 && titles.every((each) => withoutPeriod(each) !== each)) {
    return sharedTitle(titles) ?? sharedFolder(running);
  }
  const [most] = (files.length === 1 ? titled : running).sort(
    (a, b) => b.segments.length - a.segments.length,
  );
  return most?.title ?? null;
}

/** Returns the name of the folder below the notes folder that all files are in. */
function sharedFolder(files: readonly FileSplit[]): string | null {
  const [folder, ...others] = new Set(files.map(({ file }) => file.split('/').at(-2) ?? ''));
  const name = folder === undefined || others.length > 0 ? '' : withoutPeriod(folder);
  return name === '' ? null : name;
}

/** Returns whether the segment is only the title of the notebook, as in a new file. */
function isOnlyTitle({ start, label, chunk }: Segment, title: string | null): boolean {
  return start === null && label === title && chunk.source.trim() === '';
}

/** A file whose title is the title of its folder. */
const INDEX = /(?:^|\/)(?:readme|index|home|目录|首页)$/i;

/** Returns whether the segment is a whole file without a date. */
function isWholeFile(segment: Segment | undefined): boolean {
  return segment?.start === null && (segment.chunk.heading?.level ?? 1) === 1;
}

function preambleOf(files: readonly FileSplit[]): PageSource | null {
  const chunks = files.flatMap(({ preamble }) => preamble ?? []);
  if (chunks.length === 0) return null;
  return { id: 'index', date: null, end: null, label: '', group: null, tags: [], chunks };
}

function duplicateDates({ date, chunks }: PageSource): Diagnostic[] {
  return chunks.slice(1).map(({ file, heading, line }) => ({
    rule: 'date-duplicate',
    place: { file, line: heading?.line ?? line, column: 1 },
    values: { date: date ?? '' },
  }));
}

/** Reports a session without text. Words after the date, such as “cancelled”, are text. */
function emptySession({ label, chunk: { file, heading, source } }: Segment): Diagnostic[] {
  if (label !== '' || !source.split('\n').every(showsNothing)) return [];
  const place = { file, line: heading?.line ?? 1, column: 1 };
  return [{ rule: 'session-empty', place, values: {} }];
}

/** Reports neighbouring sessions that run against the direction of most others in their file. */
function datesOutOfOrder({ file, segments }: FileSplit): Diagnostic[] {
  const dated = segments.filter(isDated);
  const pairs = dated.slice(1).map((segment, index) => {
    const [date, previous] = [segment.start ?? '', dated[index]?.start ?? ''];
    return { date, previous, line: segment.chunk.heading?.line ?? 1 };
  });
  const rising = pairs.filter(({ date, previous }) => date > previous);
  const falling = pairs.filter(({ date, previous }) => date < previous);
  const wrong = rising.length >= falling.length ? falling : rising;
  return wrong.map(({ date, previous, line }) => ({
    rule: 'date-order',
    place: { file, line, column: 1 },
    values: { date, previous },
  }));
}
