import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { PageSource } from '../model/types.ts';

/** Returns the UTC time of the newest commit to lines `from` to `to` of a file, or null. */
export type LineDates = (file: string, from: number, to: number) => string | null;

/** Reads when the notes of each page were last committed, as a UTC time by page id. */
export async function pageDates(
  notesDir: string,
  pages: readonly PageSource[],
): Promise<ReadonlyMap<string, string | null>> {
  const files = new Set(pages.flatMap(({ chunks }) => chunks.map(({ file }) => file)));
  const dateOf = await gitDates(notesDir, [...files]);
  return new Map(
    pages.map(({ id, chunks }) => {
      const dates = chunks.flatMap(({ file, heading, line, source }) => {
        const lines = source.trimEnd().split('\n').length;
        return dateOf(file, heading?.line ?? line, line + lines - 1) ?? [];
      });
      return [id, dates.sort().at(-1) ?? null];
    }),
  );
}

/**
 * Reads when each line of the notes was committed, with one `git blame` per file. Times are UTC, to
 * the second. No time is known for uncommitted lines, without git, outside a repository, and in a
 * shallow clone, whose oldest commit would count as the date of everything before it.
 */
export async function gitDates(notesDir: string, files: readonly string[]): Promise<LineDates> {
  const isShallow = await git(notesDir, ['rev-parse', '--is-shallow-repository']);
  if (isShallow?.trim() !== 'false') return () => null;
  const byFile = new Map<string, number[]>();
  for (const file of files) {
    const blame = await git(notesDir, ['blame', '--incremental', '--', file]);
    if (blame !== null) byFile.set(file, lineTimes(blame));
  }
  return (file, from, to) => {
    const times = byFile.get(file)?.slice(from, to + 1) ?? [];
    const newest = times.reduce((latest, time) => Math.max(latest, time), 0);
    return newest === 0 ? null : new Date(newest * 1000).toISOString().replace('.000Z', 'Z');
  };
}

/**
 * Parses the format that git-blame(1) calls "incremental output". Returns the commit time of each
 * line in seconds since 1970, from line 1; 0 if it is not known.
 */
function lineTimes(blame: string): number[] {
  const times: number[] = [];
  const timeOf = new Map<string, number>();
  let commit = '';
  let first = 0;
  let count = 0;
  for (const row of blame.split('\n')) {
    const [key = '', value = '', ...rest] = row.split(' ');
    if (/^[0-9a-f]{40,64}$/.test(key)) {
      [commit, first, count] = [key, Number(rest[0]), Number(rest[1])];
    } else if (key === 'committer-time' && !UNCOMMITTED.test(commit)) {
      timeOf.set(commit, Number(value));
    } else if (key === 'filename') {
      for (let line = first; line < first + count; line += 1) times[line] = timeOf.get(commit) ?? 0;
    }
  }
  return Array.from(times, (time) => time ?? 0);
}

const UNCOMMITTED = /^0+$/;

async function git(folder: string, args: readonly string[]): Promise<string | null> {
  try {
    const options = { maxBuffer: 1024 ** 3 };
    const { stdout } = await promisify(execFile)('git', ['-C', folder, ...args], options);
    return stdout;
  } catch {
    return null;
  }
}
