import { mkdirSync, readdirSync, rmdirSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Tinypool } from 'tinypool';
import { versionOf } from '../../content/files/file-versions.ts';
import { linkFile, placeFile } from '../../content/files/file-writes.ts';
import { foldersAbove } from './site-files.ts';

/** A change of one file in a folder. `path` has `/`. If the file `isThere` already, it is replaced. */
export type FileChange = { path: string; isThere: boolean } & (
  { content: string | Uint8Array } | { linkTo: string } | { removed: true }
);

type Changes = { folder: string; changes: readonly FileChange[] };

/** Changes files in a folder, in order. Creates the folders above them, and removes empty ones. */
export function applyChanges({ folder, changes }: Changes): void {
  for (const { path, isThere, ...change } of changes) {
    const file = join(folder, path);
    // A file must not be written in place, because it may be a link.
    if (isThere) unlinkSync(file);
    if ('content' in change) placeFile(file, () => writeFileSync(file, change.content, NEW));
    else if ('linkTo' in change) linkFile(change.linkTo, file);
    else removeEmptyFolders(folder, path);
  }
}

const NEW = { flag: 'wx' } as const;

function removeEmptyFolders(folder: string, path: string): void {
  for (const above of foldersAbove(path).reverse()) {
    try {
      rmdirSync(join(folder, above));
    } catch {
      return;
    }
  }
}

type Mirror = { folder: string; from: string; versions: ReadonlyMap<string, string> };

/**
 * Turns a folder into a mirror of another one: links the files of that folder that still have these
 * versions, and removes everything else. Keeps files that are already there. Returns the version of
 * each file, by path.
 */
export function mirrorFolder({ folder, from, versions }: Mirror): Map<string, string> {
  const kept = new Set(removeOthers({ folder, versions }, ''));
  const mirrored = new Map<string, string>();
  for (const [path, version] of versions) {
    const placed = kept.has(path)
      ? version
      : linkVersion(join(from, path), join(folder, path), version);
    if (placed !== null) mirrored.set(path, placed);
  }
  return mirrored;
}

/** Removes files without one of these versions, and empty folders. Returns the paths of the rest. */
function removeOthers({ folder, versions }: Omit<Mirror, 'from'>, inside: string): string[] {
  return readdirSync(join(folder, inside), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(inside, entry.name);
    const isMirrored = entry.isFile() && versions.get(path) === versionOf(join(folder, path));
    const kept = entry.isDirectory()
      ? removeOthers({ folder, versions }, path)
      : isMirrored
        ? [path]
        : [];
    if (kept.length === 0) rmSync(join(folder, path), { recursive: true, force: true });
    return kept;
  });
}

/**
 * Links a file if it still has a version. Returns the version of the new file, which is another one if it
 * had to be copied. Returns null if the file has changed.
 */
function linkVersion(from: string, to: string, version: string): string | null {
  if (versionOf(from) !== version) return null;
  linkFile(from, to);
  if (versionOf(from) === version) return versionOf(to);
  // Another build may have replaced the file right before it was linked.
  unlinkSync(to);
  return null;
}

/**
 * Changes files in a folder, in the order in which the changes are added. A thread makes them if there
 * are many, because creating a file takes the system about as long as a build takes for its content.
 */
export class FolderChanges {
  readonly #folder: string;
  #waiting: FileChange[] = [];
  #applying: Promise<void> = Promise.resolve();
  #pool: Promise<Tinypool> | undefined;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /**
   * Makes the folder a mirror of another one before the first change, see {@link mirrorFolder}. `files`
   * are the files of the other folder, by path.
   */
  mirror({ folder, files }: MirroredFiles): Promise<ReadonlyMap<string, string>> {
    const versions = new Map(Array.from(files, ([path, { version }]) => [path, version]));
    const mirror: Mirror = { folder: this.#folder, from: folder, versions };
    return this.#run(mirrorFolder, mirror, versions.size);
  }

  add(change: FileChange): void {
    this.#waiting.push(change);
  }

  /** Resolves when more can be added. Throws if a change has failed. */
  async room(): Promise<void> {
    if (this.#waiting.length < BATCH) return;
    const earlier = this.#applying;
    const next = this.#take();
    this.#applying = this.#run(applyChanges, next, next.changes.length);
    // A failure is reported where this is awaited.
    this.#applying.catch(() => {});
    await earlier;
  }

  /** Resolves when all changes that were added are made. Throws if one has failed. */
  async done(): Promise<void> {
    await this.#applying;
    applyChanges(this.#take());
  }

  /** Resolves when all changes have ended, even after a failure. */
  async close(): Promise<void> {
    await this.#applying.catch(() => {});
    // The thread takes long to stop, because it keeps its compiled modules for the next build.
    this.#pool?.then((pool) => pool.destroy()).catch(() => {});
  }

  #take(): Changes {
    const changes = this.#waiting;
    this.#waiting = [];
    return { folder: this.#folder, changes };
  }

  /** Calls a function of this module, in the thread if it has many files to work on. */
  async #run<Work, Value>(work: (work: Work) => Value, value: Work, files: number): Promise<Value> {
    if (files < BATCH) return work(value);
    this.#pool ??= openPool();
    return (await this.#pool).run(value, { name: work.name });
  }
}

type MirroredFiles = { folder: string; files: ReadonlyMap<string, { version: string }> };

/** Changes that are made at once. Smaller sites have fewer, for which no thread starts. */
const BATCH = 100;

async function openPool(): Promise<Tinypool> {
  const { Tinypool } = await import('tinypool');
  const filename = new URL('./folder-changes.ts', import.meta.url).href;
  return new Tinypool({ filename, minThreads: 1, maxThreads: 1 });
}
