import type { CommitPatch, FilePatch } from './file-patches.ts';
import { type ChangedLine, movedLines } from './moved-lines.ts';

/** A line of an older version: the number of the line that it became, or null if it was removed. */
type OldLine = number | null;

/** Lines of files by path. */
export type FileLines<Line> = ReadonlyMap<string, readonly Line[]>;

/**
 * Finds the commits that wrote the lines of some files. It is passed the patches from the newest to the
 * oldest, and follows the lines back through renamed files and moved text.
 */
export class LineOwners<Owner> {
  readonly #files: ReadonlyMap<string, { first: number; count: number }>;
  /** The files as they were before all commits so far. */
  #old: Map<string, OldLine[]>;
  readonly #owners: (Owner | undefined)[];
  #unowned: number;

  /** `counts` has the number of lines of each file. */
  constructor(counts: ReadonlyMap<string, number>) {
    let first = 0;
    this.#files = new Map(
      Array.from(counts, ([path, count]) => {
        first += count;
        return [path, { first: first - count, count }];
      }),
    );
    this.#old = new Map(
      Array.from(this.#files, ([path, { first: start, count }]) => [
        path,
        Array.from({ length: count }, (_, line) => start + line),
      ]),
    );
    this.#owners = Array.from({ length: first });
    this.#unowned = first;
  }

  /** Whether all lines have owners. */
  get isDone(): boolean {
    return this.#unowned === 0;
  }

  /** The owners of the lines of each file; undefined for a line that is older than all commits. */
  get owners(): FileLines<Owner | undefined> {
    return new Map(
      Array.from(this.#files, ([path, { first, count }]) => [
        path,
        this.#owners.slice(first, first + count),
      ]),
    );
  }

  /**
   * The files as they were before all commits so far, with the number of the line that each of their
   * lines became. Lines of all files are counted in one sequence.
   */
  get old(): FileLines<OldLine> {
    return this.#old;
  }

  /** Sets the owner of the lines that a commit wrote. */
  apply({ files }: CommitPatch, owner: Owner): void {
    const removed: ChangedLine<{ lines: OldLine[]; index: number }>[] = [];
    const added: ChangedLine<OldLine>[] = [];
    const before = new Map<string, OldLine[]>();
    const after = new Set<string>();
    for (const file of files) {
      const lines = this.#linesBefore(file, { removed, added });
      if (lines === null) continue;
      if (file.to !== null) after.add(file.to);
      if (file.from !== null) before.set(file.from, lines);
    }
    for (const path of after) this.#old.delete(path);
    for (const [path, lines] of before) this.#old.set(path, lines);
    const own = new Set(added.map(({ value }) => value));
    for (const [{ lines, index }, line] of movedLines(removed, added)) {
      lines[index] = line;
      own.delete(line);
    }
    for (const line of own) if (line !== null) this.setOwner(line, owner);
  }

  /** Sets the owner of one line. */
  setOwner(line: number, owner: Owner): void {
    if (this.#owners[line] === undefined) this.#unowned -= 1;
    this.#owners[line] = owner;
  }

  /** Returns the lines of a file before a patch; null if none of them is of interest. */
  #linesBefore(
    { to, hunks }: FilePatch,
    changed: {
      removed: ChangedLine<{ lines: OldLine[]; index: number }>[];
      added: ChangedLine<OldLine>[];
    },
  ): OldLine[] | null {
    // The text of a removed file may have moved into another one.
    const lines = to === null ? [] : this.#old.get(to);
    if (lines === undefined) return null;
    const before: OldLine[] = [];
    let next = 0;
    for (const hunk of hunks) {
      for (; next < hunk.start; next += 1) before.push(lines[next] ?? null);
      for (const text of hunk.removed) {
        changed.removed.push({ text, value: { lines: before, index: before.length } });
        before.push(null);
      }
      for (const text of hunk.added) {
        changed.added.push({ text, value: lines[next] ?? null });
        next += 1;
      }
    }
    for (; next < lines.length; next += 1) before.push(lines[next] ?? null);
    return before;
  }
}
