import { hash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, posix } from 'node:path';
import { FolderChanges } from './folder-changes.ts';

/**
 * A file of a built site. `version` is its size and the time of its last change. `digest` is that of its
 * content; null if the file was linked.
 */
export type SiteFile = { version: string; digest: string | null };

type LastSite = {
  folder: string;
  /** The files that have not changed since the last build, by path. */
  files: ReadonlyMap<string, SiteFile>;
};

/**
 * The folder in which a build assembles a site. It begins with what an earlier build has left there,
 * usually the site before the last one. A file that is still the same is neither written nor linked
 * again. The others are links to files of the last site if their content is the same, so that they keep
 * their time. Paths have `/`. Files are written later than they
 * are added, see {@link written}.
 */
export class SiteFolder {
  readonly path: string;
  readonly #last: LastSite;
  readonly #changes: FolderChanges;
  /** Digests by path. */
  readonly #files = new Map<string, string | null>();
  /** What the folder contains from before. */
  readonly #left = new Set<string>();
  readonly #leftFolders = new Set<string>();

  constructor(path: string, last: LastSite) {
    this.path = path;
    this.#last = last;
    this.#changes = new FolderChanges(path);
    this.#keepLastFiles('');
  }

  /** The files that were added, with the digests of those that were not linked. */
  get files(): ReadonlyMap<string, string | null> {
    return this.#files;
  }

  has(path: string): boolean {
    return this.#files.has(path);
  }

  /** Returns the digest of a file that was added and is written. */
  digestOf(path: string): string {
    return this.#files.get(path) ?? digestOf(readFileSync(join(this.path, path)));
  }

  /** Returns the size of a file that was added and is written, in bytes. */
  sizeOf(path: string): number {
    return lstatSync(join(this.path, path)).size;
  }

  /** Adds a file with this content. */
  async write(path: string, content: string | Uint8Array): Promise<void> {
    const digest = digestOf(content);
    if (this.#last.files.get(path)?.digest === digest && this.keep(path)) return;
    this.#add(path, digest, { content });
    await this.#changes.room();
  }

  /** Adds a file of the last site. Returns false if another build has replaced that file. */
  keep(path: string): boolean {
    const last = this.#last.files.get(path);
    if (last === undefined) return false;
    if (this.#left.has(path) && versionOf(join(this.path, path)) === last.version) {
      this.#left.delete(path);
      this.#files.set(path, last.digest);
      return true;
    }
    const file = join(this.#last.folder, path);
    if (versionOf(file) !== last.version) return false;
    this.#add(path, last.digest, { linkTo: file });
    return true;
  }

  /** Adds a file that nothing changes in place, as a link. */
  async link(path: string, file: string): Promise<void> {
    if (this.#left.has(path) && isSameFile(file, join(this.path, path))) {
      this.#left.delete(path);
      this.#files.set(path, null);
      return;
    }
    this.#add(path, null, { linkTo: file });
    await this.#changes.room();
  }

  /** Resolves when all files that were added are there. Throws if one could not be written. */
  written(): Promise<void> {
    return this.#changes.done();
  }

  /** Removes everything that was not added, after all files are written. */
  async finish(): Promise<void> {
    for (const path of this.#left) this.#remove(path);
    await this.written();
  }

  /** Resolves when nothing is written any more, also after a failure. */
  close(): Promise<void> {
    return this.#changes.close();
  }

  /** Removes what no file of the last site could replace, also folders without files. */
  #keepLastFiles(folder: string): boolean {
    let isNeeded = false;
    for (const entry of readdirSync(join(this.path, folder), { withFileTypes: true })) {
      const path = posix.join(folder, entry.name);
      const isLast = entry.isDirectory()
        ? this.#keepLastFiles(path)
        : entry.isFile() && this.#last.files.has(path);
      if (!isLast) rmSync(join(this.path, path), { recursive: true, force: true });
      else if (entry.isDirectory()) this.#leftFolders.add(path);
      else this.#left.add(path);
      isNeeded ||= isLast;
    }
    return isNeeded;
  }

  /** Removes what is in the way of a file, and places it. */
  #add(
    path: string,
    digest: string | null,
    change: { content: string | Uint8Array } | { linkTo: string },
  ): void {
    const isThere = this.#left.delete(path) || this.#files.has(path);
    if (this.#leftFolders.has(path)) {
      for (const inside of this.#left) if (inside.startsWith(`${path}/`)) this.#remove(inside);
    }
    for (let above = posix.dirname(path); above !== '.'; above = posix.dirname(above)) {
      if (this.#left.has(above)) this.#remove(above);
    }
    this.#changes.add({ path, isThere, ...change });
    this.#files.set(path, digest);
  }

  #remove(path: string): void {
    this.#changes.add({ path, isThere: true, removed: true });
    this.#left.delete(path);
  }
}

/** Returns the version of a file; null if it does not exist. */
export function versionOf(path: string): string | null {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats === undefined ? null : `${stats.size} ${stats.mtimeMs}`;
}

function digestOf(content: string | Uint8Array): string {
  return hash('sha256', content, 'base64url');
}

function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => lstatSync(path, { throwIfNoEntry: false }));
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
}
