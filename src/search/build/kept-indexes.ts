import { hash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { linkFile } from '../../content/files/file-writes.ts';
import { readKeptJson, writeKeptJson } from '../../content/files/kept-json.ts';
import type { KeptContent, SearchFile } from './search-files.ts';

/** The files of all indexes in a cache. */
export type KeptFiles = {
  /** Returns the content of a file, unless it is missing or damaged. */
  content: KeptContent;
  /** Links a file whose content was returned. Returns false if it was not, or no longer exists. */
  link: (path: string, to: string) => boolean;
};

/** Opens the files of all indexes in a cache whose names begin with `prefix`. */
export async function openKeptFiles(cache: string, prefix: string): Promise<KeptFiles> {
  const files = new Map<string, { file: string; digest: string }>();
  for (const name of await readdir(cache).catch((): string[] => [])) {
    if (!name.startsWith(prefix) || !name.endsWith(LIST)) continue;
    const folder = join(cache, name.slice(0, -LIST.length));
    for (const [path, digest] of (await readDigests(folder)) ?? []) {
      files.set(path, { file: join(folder, path), digest });
    }
  }
  const intact = new Map<string, string>();
  return {
    async content(path) {
      const known = files.get(path);
      const content = known && (await readIntact(known.file, known.digest));
      if (!content) return null;
      intact.set(path, known.file);
      return content;
    },
    link(path, to) {
      const file = intact.get(path);
      if (file === undefined) return false;
      try {
        linkFile(file, to);
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** Lists the digests of the files of an index beside its folder. */
export async function writeDigests(folder: string, files: readonly SearchFile[]): Promise<void> {
  await writeKeptJson(
    folder + LIST,
    files.map(({ path, content }) => [path, hash('sha256', content)]),
  );
}

/** Returns the folder of an index and the list beside it. */
export function indexPaths(folder: string): string[] {
  return [folder, folder + LIST];
}

/** Returns whether a folder contains exactly the files of an index with their content. */
export async function isIntactIndex(folder: string): Promise<boolean> {
  const digests = await readDigests(folder);
  if (digests === null) return false;
  const names = await readdir(folder).catch((): string[] => []);
  if (names.length !== digests.length) return false;
  const contents = await Promise.all(
    digests.map(([path, digest]) => readIntact(join(folder, path), digest)),
  );
  return contents.every((content) => content !== null);
}

const LIST = '.json';

async function readDigests(folder: string): Promise<[path: string, digest: string][] | null> {
  return (await readKeptJson(folder + LIST)) as [string, string][] | null;
}

async function readIntact(file: string, digest: string): Promise<Uint8Array | null> {
  const content = await readFile(file).catch(() => null);
  return content !== null && hash('sha256', content) === digest ? content : null;
}
