import { mkdirSync, rmdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Tinypool } from 'tinypool';
import { linkFile, placeFile } from '../content/file-writes.ts';

/** A change of one file in a folder. `path` has `/`. A file that is there before is replaced. */
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
    else removeEmptyFolders(folder, posix.dirname(path));
  }
}

const NEW = { flag: 'wx' } as const;

function removeEmptyFolders(folder: string, path: string): void {
  for (let above = path; above !== '.'; above = posix.dirname(above)) {
    try {
      rmdirSync(join(folder, above));
    } catch {
      return;
    }
  }
}

/**
 * Changes files in a folder, in the order in which the changes are added. Many are made by a thread,
 * because the system takes about as long to create a file as a build takes for its content.
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

  add(change: FileChange): void {
    this.#waiting.push(change);
  }

  /** Resolves when more can be added. Throws if a change has failed. */
  async room(): Promise<void> {
    if (this.#waiting.length < BATCH) return;
    const earlier = this.#applying;
    this.#applying = this.#applyInThread(this.#take());
    // A failure is reported where this is awaited.
    this.#applying.catch(() => {});
    await earlier;
  }

  /** Resolves when all changes that were added are made. Throws if one has failed. */
  async done(): Promise<void> {
    await this.#applying;
    applyChanges(this.#take());
  }

  /** Resolves when nothing is changed any more, also after a failure. */
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

  async #applyInThread(changes: Changes): Promise<void> {
    this.#pool ??= openPool();
    await (await this.#pool).run(changes, { name: applyChanges.name });
  }
}

/** Changes that are made at once. Small sites have fewer, for which no thread starts. */
const BATCH = 100;

async function openPool(): Promise<Tinypool> {
  const { Tinypool } = await import('tinypool');
  const filename = new URL('./folder-changes.ts', import.meta.url).href;
  return new Tinypool({ filename, minThreads: 1, maxThreads: 1 });
}
