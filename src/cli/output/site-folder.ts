import { hash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { versionOf } from '../../content/files/file-versions.ts';
import { FolderChanges } from './folder-changes.ts';
import { foldersAbove } from './site-files.ts';

/**
 * A file of a built site. `version` is its size and the time of its last change. `digest` is a digest of
 * its content; null if the file was linked.
 */
export type SiteFile = { version: string; digest: string | null };

type LastSite = {
  folder: string;
  /** The files that have not changed since the last build, by path. */
  files: ReadonlyMap<string, SiteFile>;
};

/**
 * The folder in which a build assembles a site. It begins as a mirror of the last site, so a file whose
 * content has not changed is not written again and keeps its time. Paths have `/`. Files are written
 * asynchronously, see {@link written}.
 */
export class SiteFolder {
  readonly path: string;
  readonly #last: LastSite;
  readonly #changes: FolderChanges;
  /** Digests by path. */
  readonly #files = new Map<string, string | null>();
  /** The versions of the files in the mirror that were not added so far, by path. */
  readonly #left: Map<string, string>;
  readonly #leftFolders: ReadonlySet<string>;

  private constructor(
    path: string,
    last: LastSite,
    changes: FolderChanges,
    mirrored: ReadonlyMap<string, string>,
  ) {
    this.path = path;
    this.#last = last;
    this.#changes = changes;
    this.#left = new Map(mirrored);
    this.#leftFolders = new Set([...this.#left.keys()].flatMap(foldersAbove));
  }

  /** Opens a folder, and replaces what it contains with a mirror of the last site. */
  static async open(path: string, last: LastSite): Promise<SiteFolder> {
    const changes = new FolderChanges(path);
    try {
      return new SiteFolder(path, last, changes, await changes.mirror(last));
    } catch (error) {
      await changes.close();
      throw error;
    }
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
    const version = this.#left.get(path);
    if (last === undefined || version === undefined) return false;
    if (versionOf(join(this.path, path)) !== version) return false;
    this.#left.delete(path);
    this.#files.set(path, last.digest);
    return true;
  }

  /** Adds a file as a link. The linked file must never be changed in place. */
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
    for (const path of this.#left.keys()) this.#remove(path);
    await this.written();
  }

  /** Resolves when all writing has ended, even after a failure. */
  close(): Promise<void> {
    return this.#changes.close();
  }

  /** Adds the change of a file, after removing old files whose paths conflict with it. */
  #add(
    path: string,
    digest: string | null,
    change: { content: string | Uint8Array } | { linkTo: string },
  ): void {
    const isThere = this.#left.delete(path) || this.#files.has(path);
    if (this.#leftFolders.has(path)) {
      for (const inside of this.#left.keys()) {
        if (inside.startsWith(`${path}/`)) this.#remove(inside);
      }
    }
    for (const above of foldersAbove(path)) if (this.#left.has(above)) this.#remove(above);
    this.#changes.add({ path, isThere, ...change });
    this.#files.set(path, digest);
  }

  #remove(path: string): void {
    this.#changes.add({ path, isThere: true, removed: true });
    this.#left.delete(path);
  }
}

function digestOf(content: string | Uint8Array): string {
  return hash('sha256', content, 'base64url');
}

function isSameFile(one: string, other: string): boolean {
  // Some file systems have ids that a number can't represent exactly.
  const [a, b] = [one, other].map((path) =>
    lstatSync(path, { bigint: true, throwIfNoEntry: false }),
  );
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
}
