import { join } from 'node:path';
import { versionOf } from '../../content/files/file-versions.ts';
import { readKeptJson, writeKeptJson } from '../../content/files/kept-json.ts';
import type { BuildInputs } from './build-inputs.ts';
import type { BuildSummary } from './build-summary.ts';
import { readSiteFiles } from '../output/site-files.ts';
import type { SiteFile } from '../output/site-folder.ts';

/** What a build needs to know about the last one. */
export type LastBuild = {
  inputs: BuildInputs;
  outDir: string;
  /** The keys of the session pages, by id. */
  keys: [id: string, key: string][];
  /** The files of the output. */
  files: [path: string, file: SiteFile][];
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

/** Returns the version of each file of a site, by path. */
export async function fileVersions(site: string): Promise<Map<string, string>> {
  const versions = new Map<string, string>();
  for (const path of await readSiteFiles(site)) {
    const version = versionOf(join(site, path));
    if (version !== null) versions.set(path, version);
  }
  return versions;
}

/** Returns whether an output folder contains the files of its last build. */
export function isIntact(
  { files, later }: LastBuild,
  versions: ReadonlyMap<string, string>,
): boolean {
  return (
    files.every(([path, { version }]) => versions.get(path) === version) &&
    later.every((path) => versions.has(path))
  );
}

/** Returns the files of the last build that have not changed since, by path. */
export function intactFiles(
  { files }: LastBuild,
  versions: ReadonlyMap<string, string>,
): Map<string, SiteFile> {
  return new Map(files.filter(([path, { version }]) => versions.get(path) === version));
}

/** Returns the keys of the session pages of the last build whose files are intact, by id. */
export function keptKeys(
  { keys }: LastBuild,
  intact: ReadonlyMap<string, SiteFile>,
): Map<string, string> {
  return new Map(keys.filter(([id]) => intact.has(pageFile(id))));
}

/** Returns the path of a session page in the output. */
export function pageFile(id: string): string {
  return `${id}/index.html`;
}
