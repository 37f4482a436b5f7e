import type { NotesText } from '../notebook-source.ts';
import { COMMIT_FORMAT, filePatches, PATCH_OPTIONS } from './file-patches.ts';
import { GitError, gitLines, gitText } from './git-output.ts';
import { type FileLines, LineOwners } from './line-owners.ts';
import { type KeptOwners, readKeptOwners, writeKeptOwners } from './kept-owners.ts';

/** When a line was written, in seconds since 1970; or `OLDER`, or `UNCOMMITTED`. */
export type LineTime = number;

/** The line is older than the commits that are read. */
export const OLDER: LineTime = 0;

/** The line is not committed yet. */
export const UNCOMMITTED: LineTime = -1;

/**
 * Reads from git when each line of the notes was written: the author time of the commit that added or
 * changed it. Merged branches count as one commit. A line that was only moved, or
 * whose white space changed, keeps its time. `kept` is a file that keeps the result, so that the next
 * call reads only newer commits. Returns null without git and outside a repository.
 */
export async function readLineTimes(
  notesDir: string,
  texts: readonly NotesText[],
  { kept }: { kept: string | null },
): Promise<FileLines<LineTime> | null> {
  try {
    const tracked = await trackedFiles(notesDir);
    const counts = new Map(
      texts
        .filter(({ file }) => tracked.has(file))
        .map(({ file, text }) => [file, lineCount(text)]),
    );
    const lines = new LineOwners<LineTime>(counts);
    const edits = ['diff', 'HEAD', ...PATCH_OPTIONS, ...NOTES];
    for await (const patch of filePatches(gitLines(notesDir, edits))) {
      lines.apply(patch, UNCOMMITTED);
    }
    const history = await listCommits(notesDir, commitLimit(texts));
    const owners = await committedOwners(lines.old, { ...history, notesDir, kept });
    const times = new Map(history.commits.map(({ hash, time }) => [hash, time]));
    for (const [path, committed] of lines.old) {
      const hashes = owners.get(path);
      for (const [index, line] of committed.entries()) {
        if (line !== null) lines.setOwner(line, times.get(hashes?.[index] ?? '') ?? OLDER);
      }
    }
    return new Map(
      Array.from(lines.owners, ([path, found]) => [path, found.map((time) => time ?? OLDER)]),
    );
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return null;
  }
}

/**
 * Returns how many commits are read: git takes 10 to 30 ms for each megabyte of each version. The limit
 * depends on the notes alone, so that each machine builds the same site.
 */
export function commitLimit(texts: readonly Pick<NotesText, 'text'>[]): number {
  const largest = texts.reduce((most, { text }) => Math.max(most, text.length), 1);
  const limit = 2 ** Math.floor(Math.log2(MAX_CHARACTERS / largest));
  return Math.min(Math.max(limit, MIN_COMMITS), MAX_COMMITS);
}

/** In all versions of the largest file. */
const MAX_CHARACTERS = 64_000_000;
const MIN_COMMITS = 16;
const MAX_COMMITS = 1024;

type History = {
  /** The newest commits that changed the notes, newest first. */
  commits: { hash: string; time: LineTime }[];
  limit: number;
  isShallow: boolean;
};

async function listCommits(notesDir: string, limit: number): Promise<History> {
  const shallow = await gitText(notesDir, ['rev-parse', '--is-shallow-repository']);
  const isShallow = shallow.trim() === 'true';
  const rows = await gitText(notesDir, [...log(limit), '--format=%H %at %P', ...NOTES]);
  const commits = rows.split('\n').map((row) => {
    const [hash = '', written, parent = ''] = row.split(' ');
    const time = Number(written);
    // The oldest commit of a shallow clone seems to add all that is older.
    const isKnown = time > 0 && time < LATEST && !(isShallow && parent === '');
    return { hash, time: isKnown ? time : OLDER };
  });
  return { commits, limit, isShallow };
}

/** In the year 9999. A commit can have any number as its time. */
const LATEST = 253_370_764_800;

/**
 * Returns the hashes of the commits that wrote the lines of the committed files. Commits that an
 * earlier call has read are not read again.
 */
async function committedOwners(
  files: FileLines<unknown>,
  {
    notesDir,
    kept,
    commits,
    limit,
    isShallow,
  }: History & { notesDir: string; kept: string | null },
): Promise<FileLines<string | undefined>> {
  const counts = new Map(Array.from(files, ([path, lines]) => [path, lines.length]));
  const read = async (count: number) => {
    const owners = new LineOwners<string>(counts);
    const patches = [...log(count), '-m', `--format=${COMMIT_FORMAT}`, ...PATCH_OPTIONS, ...NOTES];
    for await (const patch of filePatches(gitLines(notesDir, patches))) {
      owners.apply(patch, patch.commit ?? '');
      if (owners.isDone) break;
    }
    return owners;
  };
  // A deeper clone has other owners.
  const file = isShallow ? null : kept;
  const known = file === null ? null : await readKeptOwners(file, { limit });
  const newer = commits.findIndex(({ hash }) => hash === known?.commit);
  if (known !== null && newer >= 0) {
    const owners = await read(newer);
    if (addKnown(owners, known.files)) {
      if (newer > 0) await keep(owners);
      return owners.owners;
    }
  }
  const owners = await read(commits.length);
  await keep(owners);
  return owners.owners;

  async function keep({ owners: found }: LineOwners<string>): Promise<void> {
    const [newest] = commits;
    if (file === null || newest === undefined) return;
    await writeKeptOwners(file, { commit: newest.hash, limit, files: found });
  }
}

/** Lists the notes files that are committed or will be with the next commit. */
async function trackedFiles(notesDir: string): Promise<Set<string>> {
  const list = await gitText(notesDir, ['ls-files', '-z', ...NOTES]);
  return new Set(Buffer.from(list, 'latin1').toString().split('\0'));
}

/** Adds the owners of the lines of an older version. Returns false if it has other files. */
function addKnown(owners: LineOwners<string>, known: KeptOwners['files']): boolean {
  for (const [path, lines] of owners.old) {
    // No current file contains a line of this one.
    if (lines.every((line) => line === null)) continue;
    const hashes = known.get(path);
    if (hashes?.length !== lines.length) return false;
    for (const [index, line] of lines.entries()) {
      const hash = hashes[index];
      if (line !== null && hash !== undefined) owners.setOwner(line, hash);
    }
  }
  return true;
}

function lineCount(text: string): number {
  const lines = text.split('\n').length;
  return text === '' || text.endsWith('\n') ? lines - 1 : lines;
}

/** Returns the arguments that list this many commits, without the commits of merged branches. */
function log(count: number): string[] {
  return ['log', '--first-parent', `--max-count=${count}`];
}

/** The notes files in the folder and below it. */
const NOTES = ['--', ...['md', 'markdown', 'mdown'].map((ending) => `:(icase)*.${ending}`)];
