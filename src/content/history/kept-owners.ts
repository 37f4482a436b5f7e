import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isFileError } from '../files/file-errors.ts';
import { readKeptJson, writeKeptJson } from '../files/kept-json.ts';
import type { FileLines } from './line-owners.ts';

/** The commits that wrote the lines of the notes as they were in `commit`. */
export type KeptOwners = {
  commit: string;
  /** How many commits were read. */
  limit: number;
  files: FileLines<string | undefined>;
};

/** A run of lines with one owner, which is an index in the list of commits; -1 for none. */
type Run = [count: number, owner: number];

type KeptFile = {
  version: typeof VERSION;
  commit: string;
  limit: number;
  owners: string[];
  files: [path: string, runs: Run[]][];
};

/** Increase this when the code finds other owners for the same history. */
const VERSION = 1;

/** Writes the owners of all lines to a file of the cache. */
export async function writeKeptOwners(
  path: string,
  { commit, limit, files }: KeptOwners,
): Promise<void> {
  const indexOf = new Map<string, number>();
  const runs = Array.from(files, ([file, lines]): KeptFile['files'][number] => {
    const list: Run[] = [];
    for (const owner of lines) {
      if (owner !== undefined && !indexOf.has(owner)) indexOf.set(owner, indexOf.size);
      const index = owner === undefined ? -1 : (indexOf.get(owner) ?? -1);
      const last = list.at(-1);
      if (last?.[1] === index) last[0] += 1;
      else list.push([1, index]);
    }
    return [file, list];
  });
  const kept: KeptFile = {
    version: VERSION,
    commit,
    limit,
    owners: [...indexOf.keys()],
    files: runs,
  };
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeKeptJson(path, kept);
  } catch (error) {
    // Without the file, the next command takes longer but works.
    if (!isFileError(error)) throw error;
  }
}

/** Reads the owners of a call that read at least `limit` commits; null without such a call. */
export async function readKeptOwners(
  path: string,
  { limit }: Pick<KeptOwners, 'limit'>,
): Promise<KeptOwners | null> {
  const kept = (await readKeptJson(path)) as KeptFile | null;
  if (kept?.version !== VERSION || kept.limit < limit) return null;
  const files = kept.files.map(([file, runs]) => {
    const lines = runs.flatMap(([count, owner]) =>
      Array.from({ length: count }, () => kept.owners[owner]),
    );
    return [file, lines] as const;
  });
  return { commit: kept.commit, limit: kept.limit, files: new Map(files) };
}
