import { hash } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, posix } from 'node:path';
import { linkFile } from '../content/file-writes.ts';

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
 * their time. Paths have `/`. All functions are synchronous, which is faster for thousands of files.
 */
export class SiteFolder {
  readonly path: string;
  readonly #last: LastSite;
  /** Digests by path. */
  readonly #files = new Map<string, string | null>();
  /** What the folder contains from before. */
  readonly #left = new Set<string>();
  readonly #folders = new Set<string>(['.']);

  constructor(path: string, last: LastSite) {
    this.path = path;
    this.#last = last;
    mkdirSync(path, { recursive: true });
    this.#keepLastFiles('');
  }

  /** The files that were added, with the digests of those that were not linked. */
  get files(): ReadonlyMap<string, string | null> {
    return this.#files;
  }

  has(path: string): boolean {
    return this.#files.has(path);
  }

  /** Returns the digest of a file that was added. */
  digestOf(path: string): string {
    return this.#files.get(path) ?? digestOf(readFileSync(join(this.path, path)));
  }

  /** Returns the size of a file that was added, in bytes. */
  sizeOf(path: string): number {
    return lstatSync(join(this.path, path)).size;
  }

  /** Adds a file with this content. */
  write(path: string, content: string | Uint8Array): void {
    const digest = digestOf(content);
    if (this.#last.files.get(path)?.digest === digest && this.keep(path)) return;
    this.#makeRoom(path);
    // The file must be new, because one that was left may be a link to a file of the last site.
    writeFileSync(join(this.path, path), content, { flag: 'wx' });
    this.#files.set(path, digest);
  }

  /** Adds a file of the last site. Returns false if another build has replaced that file. */
  keep(path: string): boolean {
    const last = this.#last.files.get(path);
    if (last === undefined) return false;
    if (!this.#left.has(path) || versionOf(join(this.path, path)) !== last.version) {
      const file = join(this.#last.folder, path);
      if (versionOf(file) !== last.version) return false;
      this.#makeRoom(path);
      linkFile(file, join(this.path, path));
    }
    this.#files.set(path, last.digest);
    return true;
  }

  /** Adds a file that nothing changes in place, as a link. */
  link(path: string, file: string): void {
    if (!this.#left.has(path) || !isSameFile(file, join(this.path, path))) {
      this.#makeRoom(path);
      linkFile(file, join(this.path, path));
    }
    this.#files.set(path, null);
  }

  /** Removes everything that was not added. */
  finish(): void {
    for (const path of this.#left) if (!this.#files.has(path)) this.#remove(path);
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
      else if (entry.isDirectory()) this.#folders.add(path);
      else this.#left.add(path);
      isNeeded ||= isLast;
    }
    return isNeeded;
  }

  /** Removes what is in the way of a file, and creates its folder. */
  #makeRoom(path: string): void {
    if (this.#left.has(path) || this.#files.has(path)) this.#unlink(path);
    if (this.#folders.has(path)) {
      for (const inside of this.#left) if (inside.startsWith(`${path}/`)) this.#remove(inside);
    }
    this.#makeFolder(posix.dirname(path));
  }

  #makeFolder(folder: string): void {
    if (this.#folders.has(folder)) return;
    this.#makeFolder(posix.dirname(folder));
    if (this.#left.has(folder)) this.#remove(folder);
    mkdirSync(join(this.path, folder), { recursive: true });
    this.#folders.add(folder);
  }

  /** Removes a file, and the folders that are empty without it. */
  #remove(path: string): void {
    this.#unlink(path);
    for (let folder = posix.dirname(path); folder !== '.'; folder = posix.dirname(folder)) {
      try {
        rmdirSync(join(this.path, folder));
      } catch {
        return;
      }
      this.#folders.delete(folder);
    }
  }

  #unlink(path: string): void {
    unlinkSync(join(this.path, path));
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
