import { type DayHeading, headingsLike } from './similar-headings.ts';
import { splitFile, type Stretch } from '../sessions/split-file.ts';
import type { IsoDay } from '../types.ts';

/**
 * Adds a session heading for `day` to the text of a notes file: as the latest heading writes its
 * day, else as `## 2026/3/11`; before the first session where sessions run newest first, else at the
 * end. All that `text` holds stays, byte order mark and line ends too, and so do the dates of its
 * sessions. `line` is the heading's. Null where no heading at that place would open a session, as
 * behind a code fence that is never closed, or where it would tell other years. `body` is put under
 * the heading; null too where it would open sessions of its own. `file` and `defaultYear` are those
 * of {@link splitFile}.
 */
export function addHeading(
  text: string,
  {
    day,
    body = '',
    ...source
  }: { day: IsoDay; body?: string; file: string; defaultYear: number | null },
): { text: string; line: number } | null {
  const stretchesOf = (notes: string) => splitFile({ ...source, text: normalize(notes) }).stretches;
  const lines = text.split(LINE_END);
  const ends = text.match(LINE_END) ?? [];
  const old = stretchesOf(text);
  const sessions = old.flatMap((stretch) => sessionOf(stretch, lines));
  const [first] = sessions;
  const index = first && runsNewestFirst(sessions) ? first.line - 1 : null;
  for (const heading of headingsFor(day, sessions)) {
    const added = insert(heading, { lines, ends, index });
    const opened = stretchesOf(added.text);
    const made = opened.find(({ chunk }) => chunk.heading?.line === added.line);
    const others = opened.filter((stretch) => stretch !== made);
    if (made?.start !== day || made.end !== null || !hasDaysOf(others, old)) continue;
    if (body.trim() === '') return added;
    const filled = insert(heading, { body, lines, ends, index });
    return hasDaysOf(stretchesOf(filled.text), opened, { alone: true }) ? filled : null;
  }
  return null;
}

// CR CR LF is one line end, as where notes are read.
const LINE_END = /\r{0,2}\n|\r/g;

function normalize(text: string): string {
  return text.replace(/^\uFEFF+/, '').replace(LINE_END, '\n');
}

type Session = DayHeading & { line: number; isOneDay: boolean };

function sessionOf({ start, end, chunk }: Stretch, lines: readonly string[]): Session[] {
  const { heading } = chunk;
  if (start === null || heading === null) return [];
  const { text, level, line } = heading;
  const raw = (lines[line - 1] ?? '').replace(/^\uFEFF+/, '');
  return [{ day: start, level, text, raw, line, isOneDay: end === null }];
}

function runsNewestFirst(sessions: readonly Session[]): boolean {
  let falling = 0;
  for (const [index, { day }] of sessions.slice(1).entries()) {
    const previous = sessions[index]?.day ?? day;
    if (day !== previous) falling += day < previous ? 1 : -1;
  }
  return falling > 0;
}

function headingsFor(day: IsoDay, sessions: readonly Session[]): string[] {
  const latestFirst = [...sessions].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  const days = latestFirst.filter(({ isOneDay }) => isOneDay);
  // 3/3 doesn't tell which number is the month.
  const model = days.find(({ day: each }) => each.slice(5, 7) !== each.slice(8, 10)) ?? days[0];
  const alike = model === undefined ? [] : headingsLike(model, { day, others: days });
  const level = (model ?? latestFirst[0])?.level ?? 2;
  const [year, month, date] = day.split('-').map(Number);
  return level === 0 ? alike : [...alike, `${'#'.repeat(level)} ${year}/${month}/${date}`];
}

/** Puts a heading and its body before the line at `index`, or at the end, with empty lines around. */
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
  const under = normalize(body).replace(/^(?:[^\S\n]*\n)+|(?:\n[^\S\n]*)+$/g, '');
  const block = [heading, ...(under === '' ? [] : ['', ...under.split('\n')])].join(end);
  const isBlank = (line: string | undefined) => (line ?? '').replace(/^\uFEFF+/, '').trim() === '';
  const join = (from: number, to: number) =>
    lines
      .slice(from, to)
      .map((line, offset) => line + (ends[from + offset] ?? ''))
      .join('');
  if (index !== null) {
    // A byte order mark stays the first of the file.
    const mark = index === 0 ? (/^\uFEFF+/.exec(lines[0] ?? '')?.[0] ?? '') : '';
    const gap = index === 0 || isBlank(lines[index - 1]) ? '' : end;
    const text = `${join(0, index)}${mark}${gap}${block}${end}${end}${join(index, lines.length).slice(mark.length)}`;
    return { text, line: index + (gap === '' ? 1 : 2) };
  }
  const isOpen = lines.at(-1) !== '' && !(lines.length === 1 && isBlank(lines[0]));
  const before = join(0, lines.length) + (isOpen ? end : '');
  const count = isOpen ? lines.length : lines.length - 1;
  const gap = count === 0 || isBlank(lines[count - 1]) ? '' : end;
  return { text: `${before}${gap}${block}${end}`, line: count + (gap === '' ? 1 : 2) };
}

/** The line end that most lines have. */
function commonEnd(ends: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const end of ends) counts.set(end, (counts.get(end) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? '\n';
}

/** Whether the stretches are on the days of the old ones; `alone`: and there are no others. */
function hasDaysOf(
  stretches: readonly Stretch[],
  old: readonly Stretch[],
  { alone = false } = {},
): boolean {
  if (alone && stretches.length !== old.length) return false;
  return old.every(({ start, end }, index) => {
    const stretch = stretches[index];
    return start === null || (stretch?.start === start && stretch.end === end);
  });
}
