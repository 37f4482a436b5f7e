import { nameStem } from './dates/path-date.ts';
import { byCount } from './files/natural-order.ts';
import { slug } from './slug.ts';
import type { FileSplit, Stretch } from './sessions/split-file.ts';
import type { Diagnostic, PageSource } from './types.ts';

/** A notes file cut at its sessions. `file` is its path under the notes folder, with `/`. */
export type SplitNotes = FileSplit & { file: string };

export type NotebookSource = {
  /**
   * The H1 of the file with most sessions; null where no file has one, and where each of several is
   * one page, whose title its H1 is.
   */
  title: string | null;
  /** What stands before the first session of each file; null without any. */
  preamble: PageSource | null;
  /** In order of date, file name as people count, and line; those without a date last. */
  pages: PageSource[];
  /** The files that it was made from, with all of their headings. */
  files: Pick<SplitNotes, 'file' | 'headings'>[];
  diagnostics: Diagnostic[];
};

/**
 * Joins the files' stretches to pages: those of one date share a page, each undated one has its own,
 * at its slug. No two pages share an id, and none takes a reserved name.
 */
export function gatherPages(files: readonly SplitNotes[]): NotebookSource {
  const sorted = [...files].sort((a, b) => byCount(a.file, b.file));
  const title = titleOf(sorted);
  const stretches = sorted
    .flatMap((file) => file.stretches)
    .filter((stretch) => !isTitleAlone(stretch, title));
  const dated = [...Map.groupBy(stretches.filter(isDated), dateId)]
    .map(([id, sharing]) => pageOf(id, sharing))
    .sort((a, b) => (dateKey(a) < dateKey(b) ? -1 : 1));
  const taken = new Set<string>();
  const undated = stretches
    .filter((stretch) => !isDated(stretch))
    .map((stretch) => {
      const label = stretch.label === '' ? nameStem(stretch.chunk.file) : stretch.label;
      return pageOf(claimId(slug(label), taken), [{ ...stretch, label }]);
    });
  return {
    title,
    preamble: preambleOf(sorted),
    pages: [...dated, ...undated],
    files: sorted.map(({ file, headings }) => ({ file, headings })),
    diagnostics: [
      ...sorted.flatMap(({ diagnostics }) => diagnostics),
      ...dated.flatMap(duplicates),
      ...sorted.flatMap(outOfOrder),
      ...stretches.filter(isDated).flatMap(empty),
    ],
  };
}

/** Whether a name at the site's root is not for pages of the notes. */
export function isReservedId(id: string): boolean {
  return RESERVED.test(id);
}

const RESERVED =
  /^(?:topics|gallery|search|papers|changes|calendar|cards|pagefind|404|index|\d{4})$/;

function isDated({ start }: Stretch): boolean {
  return start !== null;
}

function dateId({ start, end }: Stretch): string {
  return end === null ? `${start}` : `${start}--${end}`;
}

/** A day sorts before a range that begins on it. */
function dateKey({ date, end }: PageSource): string {
  return `${date} ${end ?? ''}`;
}

function pageOf(id: string, stretches: readonly Stretch[]): PageSource {
  const [first] = stretches;
  return {
    id,
    date: first?.start ?? null,
    end: first?.end ?? null,
    label: first?.label ?? '',
    group: [...new Set(stretches.flatMap(({ group }) => group ?? []))].join(' · ') || null,
    tags: [...new Set(stretches.flatMap(({ tags }) => tags))],
    chunks: stretches.map(({ chunk }) => chunk),
  };
}

function claimId(stem: string, taken: Set<string>): string {
  let id = stem;
  for (let number = 2; taken.has(id) || isReservedId(id); number += 1) id = `${stem}-${number}`;
  taken.add(id);
  return id;
}

function titleOf(files: readonly SplitNotes[]): string | null {
  const titled = files.filter(({ title }) => title !== null && title !== '');
  const running = titled.filter(
    ({ file, preamble, stretches }) =>
      preamble !== null || stretches.length !== 1 || !isWhole(stretches[0]) || ENTRANCE.test(file),
  );
  const [most] = (files.length === 1 ? titled : running).sort(
    (a, b) => b.stretches.length - a.stretches.length,
  );
  return most?.title ?? null;
}

/** Whether the stretch is nothing but the title of the notebook, as in a file just begun. */
function isTitleAlone({ start, label, chunk }: Stretch, title: string | null): boolean {
  return start === null && label === title && chunk.source.trim() === '';
}

/** A file whose title is that of its folder. */
const ENTRANCE = /(?:^|\/)(?:readme|index|home|目录|首页)\.md$/i;

/** Whether the stretch is all of a file that has no date. */
function isWhole(stretch: Stretch | undefined): boolean {
  return stretch?.start === null && (stretch.chunk.heading?.level ?? 1) === 1;
}

function preambleOf(files: readonly SplitNotes[]): PageSource | null {
  const chunks = files.flatMap(({ preamble }) => preamble ?? []);
  if (chunks.length === 0) return null;
  return { id: 'index', date: null, end: null, label: '', group: null, tags: [], chunks };
}

function duplicates({ date, chunks }: PageSource): Diagnostic[] {
  return chunks.slice(1).map(({ file, heading, line }) => ({
    rule: 'date-duplicate',
    place: { file, line: heading?.line ?? line, column: 1 },
    values: { date: date ?? '' },
  }));
}

/** A session of nothing but its date: words behind it, such as “cancelled”, are content. */
function empty({ label, chunk: { file, heading, source } }: Stretch): Diagnostic[] {
  if (label !== '' || source.trim() !== '') return [];
  return [
    { rule: 'session-empty', place: { file, line: heading?.line ?? 1, column: 1 }, values: {} },
  ];
}

/** Neighbouring sessions that run against the direction of most others of their file. */
function outOfOrder({ file, stretches }: SplitNotes): Diagnostic[] {
  const dated = stretches.filter(isDated);
  const pairs = dated.slice(1).map((stretch, index) => {
    const [date, previous] = [stretch.start ?? '', dated[index]?.start ?? ''];
    return { date, previous, line: stretch.chunk.heading?.line ?? 1 };
  });
  const rising = pairs.filter(({ date, previous }) => date > previous);
  const falling = pairs.filter(({ date, previous }) => date < previous);
  const against = rising.length >= falling.length ? falling : rising;
  return against.map(({ date, previous, line }) => ({
    rule: 'date-order',
    place: { file, line, column: 1 },
    values: { date, previous },
  }));
}
