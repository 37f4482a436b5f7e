import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Gives the time of the newest commit to lines `from` to `to` of a file; null where none is known. */
export type LineDates = (file: string, from: number, to: number) => string | null;

/**
 * Reads when the lines of the notes were committed, as UTC times to the second: one `git blame` a
 * file. Nothing is known outside of a repository, without git, in a shallow clone, whose oldest
 * commit would stand for all before it, and of lines that are not committed.
 */
export async function gitDates(notesDir: string, files: readonly string[]): Promise<LineDates> {
  const isWhole = await git(notesDir, ['rev-parse', '--is-shallow-repository']);
  if (isWhole?.trim() !== 'false') return () => null;
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

/** Seconds since 1970 by line, from 1; 0 where unknown. Format: git-blame(1), "incremental output". */
function lineTimes(blame: string): number[] {
  const times: number[] = [];
  const ofCommit = new Map<string, number>();
  let commit = '';
  let first = 0;
  let count = 0;
  for (const row of blame.split('\n')) {
    const [key = '', value = '', ...rest] = row.split(' ');
    if (/^[0-9a-f]{40,64}$/.test(key)) {
      [commit, first, count] = [key, Number(rest[0]), Number(rest[1])];
    } else if (key === 'committer-time' && !UNCOMMITTED.test(commit)) {
      ofCommit.set(commit, Number(value));
    } else if (key === 'filename') {
      for (let line = first; line < first + count; line += 1)
        times[line] = ofCommit.get(commit) ?? 0;
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
