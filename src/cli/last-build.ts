import { statSync } from 'node:fs';
import { join } from 'node:path';
import { readKeptJson, writeKeptJson } from '../content/kept-json.ts';
import type { BuildInputs } from './build-inputs.ts';
import type { BuildSummary } from './build-summary.ts';
import { readSiteFiles } from './site-files.ts';

/** What a build needs to know of the last one. */
export type LastBuild = {
  inputs: BuildInputs;
  outDir: string;
  /** The keys of the session pages, by id. */
  keys: [id: string, key: string][];
  /** The files of the output with their versions. */
  files: [path: string, version: string][];
  /** The files that are added to the output after the build. */
  later: string[];
  summary: BuildSummary;
};

/** Reads the record of the last build into `outDir`; null for a first build. */
export async function readLastBuild({
  cacheDir,
  outDir,
}: {
  cacheDir: string;
  outDir: string;
}): Promise<LastBuild | null> {
  const last = (await readKeptJson(join(cacheDir, NAME))) as LastBuild | null;
  return last?.outDir === outDir ? last : null;
}

/** Records a build. */
export async function writeLastBuild(cacheDir: string, build: LastBuild): Promise<void> {
  await writeKeptJson(join(cacheDir, NAME), build);
}

const NAME = 'last-build.json';

/** Returns the version of each file of a site, by path: its size and the time of its last change. */
export async function fileVersions(site: string): Promise<Map<string, string>> {
  const versions = new Map<string, string>();
  // There are thousands of files, for which the asynchronous function takes much longer.
  for (const path of await readSiteFiles(site)) {
    const stats = statSync(join(site, path), { throwIfNoEntry: false });
    if (stats !== undefined) versions.set(path, `${stats.size} ${stats.mtimeMs}`);
  }
  return versions;
}

/** Returns whether an output folder contains the files of its last build. */
export function isIntact(
  { files, later }: LastBuild,
  versions: ReadonlyMap<string, string>,
): boolean {
  return (
    files.every(([path, version]) => versions.get(path) === version) &&
    later.every((path) => versions.has(path))
  );
}

/** Returns the keys of the session pages of the last build whose files are intact, by id. */
export function keptKeys(
  { keys, files }: LastBuild,
  versions: ReadonlyMap<string, string>,
): Map<string, string> {
  const recorded = new Map(files);
  return new Map(
    keys.filter(([id]) => {
      const version = versions.get(pageFile(id));
      return version !== undefined && version === recorded.get(pageFile(id));
    }),
  );
}

/** Returns the path of a session page in the output. */
export function pageFile(id: string): string {
  return `${id}/index.html`;
}
