import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from './file-errors.ts';
import { replaceFile } from './file-writes.ts';

/**
 * Keeps JSON values by hexadecimal key in the files of a folder. A file has one line for each value:
 * the key, a digest of the JSON, and the JSON. A value that does not match its digest counts as missing,
 * so a damaged file is written again.
 */
export class RecordFiles {
  readonly #folder: string;
  /** The lines of each file by key. A line is null after its value was read or written. */
  readonly #files = new Map<string, Map<string, string | null>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Returns the keys of all values. Some of the values may be damaged. */
  keys(): string[] {
    return namesIn(this.#folder).flatMap((file) => [...this.#linesOf(file).keys()]);
  }

  /** Returns whether the folder has no files. */
  isEmpty(): boolean {
    return namesIn(this.#folder).length === 0;
  }

  /** Returns the value with this key, or null. */
  read(key: string): unknown {
    const file = fileOf(key);
    // On the dev server, the loader may have rewritten the file since it was read.
    if (!this.#linesOf(file).get(key)) this.#files.delete(file);
    const lines = this.#linesOf(file);
    const line = lines.get(key) ?? '';
    const json = line.slice(key.length + 1 + DIGEST_LENGTH + 1);
    if (line === lineOf(key, json)) {
      lines.set(key, null);
      return JSON.parse(json);
    }
    // The file is written again because it lacks the key.
    lines.delete(key);
    return null;
  }

  /** Replaces the values in the folder with these. Writes only the files whose keys have changed. */
  async replaceAll(values: ReadonlyMap<string, unknown>): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const files = Map.groupBy([...values.keys()].sort(), fileOf);
    for (const [file, keys] of files) {
      const known = this.#linesOf(file);
      if (keys.length === known.size && keys.every((key) => known.has(key))) continue;
      const lines = keys.map(
        (key) => known.get(key) ?? lineOf(key, JSON.stringify(values.get(key))),
      );
      await replaceFile(join(this.#folder, file), [...lines, ''].join('\n'));
      this.#files.set(file, new Map(keys.map((key) => [key, null])));
    }
    for (const file of namesIn(this.#folder)) {
      if (files.has(file)) continue;
      await rm(join(this.#folder, file), { recursive: true, force: true });
      this.#files.delete(file);
    }
  }

  #linesOf(file: string): Map<string, string | null> {
    const known = this.#files.get(file);
    if (known !== undefined) return known;
    const lines = linesIn(join(this.#folder, file));
    this.#files.set(file, lines);
    return lines;
  }
}

/** Length of a digest in hexadecimal digits. */
const DIGEST_LENGTH = 64;

/** Returns the file of a key. There are sixteen, so a change of one value writes a small part of all. */
function fileOf(key: string): string {
  return `${key.slice(0, 1)}.jsonl`;
}

function lineOf(key: string, json: string): string {
  return `${key} ${hash('sha256', json)} ${json}`;
}

function linesIn(path: string): Map<string, string | null> {
  const text = unlessMissing(() => readFileSync(path, 'utf8')) ?? '';
  const lines = text.split('\n').slice(0, -1);
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(' ')), line]));
}

function namesIn(folder: string): string[] {
  return unlessMissing(() => readdirSync(folder)) ?? [];
}

function unlessMissing<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
