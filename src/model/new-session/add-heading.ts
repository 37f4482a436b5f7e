import { dayParts } from '../dates/calendar.ts';
import { type FileSplit, type Segment, splitFile } from '../sessions/split-file.ts';
import { cleanText } from '../text/decode.ts';
import { lineOffsets, normalizeLineEndings } from '../text/line-ends.ts';
import type { IsoDay } from '../types.ts';
import { periodHeadings } from './period-headings.ts';
import { type DayHeading, similarHeadings } from './similar-headings.ts';

/**
 * Adds a session heading for `day` to the text of a notes file. The heading is written like the
 * latest one, or as `## 2026/3/11`. It goes before the first session if sessions run newest first,
 * otherwise to the end, below a heading of its own month or year if the others have such headings.
 * Everything else in the text stays: byte order mark, line endings, and the dates of its sessions.
 * @param body what to add below the heading
 * @returns the new text and the line of the heading; null if no heading would open a session there,
 * as after a code fence that is never closed, if it would change the years of other sessions, or if
 * `body` would open sessions of its own
 */
export function addHeading(
  text: string,
  {
    day,
    body = '',
    ...source
  }: { day: IsoDay; body?: string; file: string; defaultYear: number | null },
): { text: string; line: number } | null {
  const read = (notes: string) => cleanText(notes, source).value;
  const split = (notes: string) => splitFile({ ...source, text: read(notes) });
  const lines = read(text).split('\n');
  const old = split(text);
  const sessions = old.segments.flatMap((segment) => sessionOf(segment, lines));
  const goesFirst = runsNewestFirst(sessions);
  const neighbour = sessions.at(goesFirst ? 0 : -1);
  const periods = neighbour ? periodHeadings({ ...neighbour, day }, { ...old, lines }) : [];
  const above = periods.flatMap(({ redated }) => [redated, '']);
  const line = (goesFirst ? (periods[0] ?? neighbour)?.line : undefined) ?? lines.length + 1;
  const below = normalizeLineEndings(body).replace(BLANK_EDGES, '');
  for (const heading of candidates(day, sessions)) {
    const added = insert([...above, heading], { text, line });
    const at = added.line + above.length;
    const after = split(added.text);
    const opened = after.segments.find(({ chunk }) => chunk.heading?.line === at);
    const others = after.segments.filter((segment) => segment !== opened);
    if (opened?.start !== day || opened.end !== null || !keepsDays(others, old)) continue;
    if (below === '') return { ...added, line: at };
    const filled = insert([...above, heading, '', ...below.split('\n')], { text, line });
    const { segments } = split(filled.text);
    const isSame = segments.length === after.segments.length && keepsDays(segments, after);
    return isSame ? { ...filled, line: at } : null;
  }
  return null;
}

const BLANK_EDGES = /^(?:[^\S\n]*\n)+|(?:\n[^\S\n]*)+$/g;

type Session = DayHeading & { line: number; isOneDay: boolean; group: string | null };

function sessionOf({ start, end, group, chunk }: Segment, lines: readonly string[]): Session[] {
  const { heading } = chunk;
  if (start === null || heading === null) return [];
  const source = lines[heading.line - 1] ?? '';
  return [{ ...heading, day: start, source, group, isOneDay: end === null }];
}

function runsNewestFirst(sessions: readonly Session[]): boolean {
  let falling = 0;
  for (const [index, { day }] of sessions.slice(1).entries()) {
    const previous = sessions[index]?.day ?? day;
    if (day !== previous) falling += day < previous ? 1 : -1;
  }
  return falling > 0;
}

/** Returns the headings to try, the best first. */
function candidates(day: IsoDay, sessions: readonly Session[]): string[] {
  const latestFirst = [...sessions].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  const days = latestFirst.filter(({ isOneDay }) => isOneDay);
  // A model such as 3/3 would leave open which number is the month.
  const model = days.find(({ day: each }) => each.slice(5, 7) !== each.slice(8, 10)) ?? days[0];
  const similar = model === undefined ? [] : similarHeadings(model, { day, others: days });
  const level = (model ?? latestFirst[0])?.level ?? 2;
  const { year, month, day: date } = dayParts(day);
  return level === 0 ? similar : [...similar, `${'#'.repeat(level)} ${year}/${month}/${date}`];
}

/** Inserts lines before a line of the text, or at its end, with empty lines around them. */
function insert(
  block: readonly string[],
  { text, line }: { text: string; line: number },
): { text: string; line: number } {
  const end = commonEnd(text);
  const offset = lineOffsets(text)({ line, column: 1 });
  const after = text.slice(offset);
  const isWhole = /(?:^\uFEFF*|[\n\r])$/.test(text.slice(0, offset));
  const before = text.slice(0, offset) + (isWhole ? '' : end);
  const linesBefore = normalizeLineEndings(before).split('\n');
  const gap = (linesBefore.at(-2) ?? '').trim() === '' ? '' : end;
  return {
    text: `${before}${gap}${block.join(end)}${end}${after === '' ? '' : end}${after}`,
    line: linesBefore.length + (gap === '' ? 0 : 1),
  };
}

/** Returns the line ending of most lines. */
function commonEnd(text: string): string {
  const ends = Map.groupBy(text.match(/\r{0,2}\n|\r/g) ?? [], (end) => end);
  const [most] = [...ends].sort(([, a], [, b]) => b.length - a.length);
  return most?.[0] ?? '\n';
}

/** Returns whether segments are on the same days as those of the old text, if these had a day. */
function keepsDays(segments: readonly Segment[], old: FileSplit): boolean {
  return old.segments.every(({ start, end }, index) => {
    const segment = segments[index];
    return start === null || (segment?.start === start && segment.end === end);
  });
}
