import { type FileSplit, type Segment, splitFile } from '../sessions/split-file.ts';
import type { IsoDay } from '../types.ts';
import { type DayHeading, similarHeadings } from './similar-headings.ts';

/**
 * Adds a session heading for `day` to the text of a notes file. The heading is written like the
 * latest one, or as `## 2026/3/11`. It goes before the first session if sessions run newest first,
 * otherwise to the end. Everything else in the text stays: byte order mark, line ends, and the dates
 * of its sessions.
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
  const split = (notes: string) => splitFile({ ...source, text: normalize(notes) });
  const lines = text.split(LINE_END);
  const ends = text.match(LINE_END) ?? [];
  const old = split(text);
  const sessions = old.segments.flatMap((segment) => sessionOf(segment, lines));
  const [first] = sessions;
  const index = first && runsNewestFirst(sessions) ? first.line - 1 : null;
  for (const heading of candidates(day, sessions)) {
    const added = insert(heading, { lines, ends, index });
    const after = split(added.text);
    const opened = after.segments.find(({ chunk }) => chunk.heading?.line === added.line);
    const others = after.segments.filter((segment) => segment !== opened);
    if (opened?.start !== day || opened.end !== null || !keepsDays(others, old)) continue;
    if (body.trim() === '') return added;
    const filled = insert(heading, { body, lines, ends, index });
    const { segments } = split(filled.text);
    const isSame = segments.length === after.segments.length && keepsDays(segments, after);
    return isSame ? filled : null;
  }
  return null;
}

// CR CR LF is one line end, as everywhere that notes are read.
const LINE_END = /\r{0,2}\n|\r/g;

function normalize(text: string): string {
  return text.replace(/^\uFEFF+/, '').replace(LINE_END, '\n');
}

type Session = DayHeading & { line: number; isOneDay: boolean };

function sessionOf({ start, end, chunk }: Segment, lines: readonly string[]): Session[] {
  const { heading } = chunk;
  if (start === null || heading === null) return [];
  const { text, level, line } = heading;
  const source = (lines[line - 1] ?? '').replace(/^\uFEFF+/, '');
  return [{ day: start, level, text, source, line, isOneDay: end === null }];
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
  const [year, month, date] = day.split('-').map(Number);
  return level === 0 ? similar : [...similar, `${'#'.repeat(level)} ${year}/${month}/${date}`];
}

/**
 * Inserts a heading and its body before the line at `index`, or at the end if that is null, with
 * empty lines around them.
 */
function insert(
  heading: string,
  {
    body = '',
    lines,
    ends,
    index,
  }: { body?: string; lines: readonly string[]; ends: readonly string[]; index: number | null },
): { text: string; line: number } {
  const end = commonEnd(ends);
  const below = normalize(body).replace(/^(?:[^\S\n]*\n)+|(?:\n[^\S\n]*)+$/g, '');
  const block = [heading, ...(below === '' ? [] : ['', ...below.split('\n')])].join(end) + end;
  const bom = /^\uFEFF*/.exec(lines[0] ?? '')?.[0] ?? '';
  const rows = lines.map(
    (line, at) => (at === 0 ? line.slice(bom.length) : line) + (ends[at] ?? ''),
  );
  // The last line has no line end: it is empty, or gets one before the heading.
  const last = index === null ? (rows.pop() ?? '') : '';
  if (last !== '') rows.push(last + end);
  const at = index ?? rows.length;
  const gap = at === 0 || rows[at - 1]?.trim() === '' ? '' : end;
  const after = index === null ? '' : end + rows.slice(at).join('');
  const text = `${bom}${rows.slice(0, at).join('')}${gap}${block}${after}`;
  return { text, line: at + (gap === '' ? 1 : 2) };
}

/** Returns the line end of most lines. */
function commonEnd(ends: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const end of ends) counts.set(end, (counts.get(end) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? '\n';
}

/** Returns whether segments are on the same days as those of the old text, if these had a day. */
function keepsDays(segments: readonly Segment[], old: FileSplit): boolean {
  return old.segments.every(({ start, end }, index) => {
    const segment = segments[index];
    return start === null || (segment?.start === start && segment.end === end);
  });
}
