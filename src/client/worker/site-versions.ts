import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { CACHES, OWN_VERSION, SITE_ADDRESS } from './worker-scope.ts';

/**
 * The files of one version of the site by their paths, each with a digest; null for a file with a hash
 * in its name. `files` are kept when the version is installed, `pages` when they are visited.
 */
type FileList = { files: OfflineFile[]; pages: OfflineFile[] };
type OfflineFile = [path: string, revision: string | null];

/**
 * Keeps all files of this worker's version. Files that another version has with the same content are
 * not loaded again. Rejects if a file is missing, or if another version has been published meanwhile.
 */
export async function installVersion(event: Event): Promise<void> {
  const { files } = await loadList(OWN_VERSION);
  const controller = controllerOf(files);
  const { updatedURLs } = await controller.install(event as never);
  if ((await publishedVersion()) === OWN_VERSION) return;
  const cache = await caches.open(CACHES.files);
  // Some of the files may belong to the other version.
  await Promise.all(updatedURLs.map((url) => cache.delete(keyOf(controller, url))));
  throw new Error('The site has changed');
}

/** Opens the files of a version. Rejects if neither the cache nor the site has its list. */
export function openVersion(version: string): Promise<PrecacheController> {
  const opened = versions.get(version) ?? loadList(version).then(allFiles);
  versions.set(version, opened);
  opened.catch(() => versions.delete(version));
  return opened;
}

const versions = new Map<string, Promise<PrecacheController>>();

/** Returns the version that the site has now; null if it can't be reached or has none. */
export function publishedVersion(): Promise<string | null> {
  return fetch(`${SITE_ADDRESS}offline.json`, { cache: 'no-store' })
    .then(async (response) => ((await response.json()) as { version: string }).version)
    .catch(() => null);
}

/** Keeps a visited page of a version, if the version has it. */
export async function cacheVisitedPage(
  version: PrecacheController,
  url: string,
  response: Response,
): Promise<void> {
  const key = version.getCacheKeyForURL(url);
  if (key === undefined || response.status !== 200 || response.redirected) return;
  const cache = await caches.open(CACHES.files);
  if ((await cache.match(key)) === undefined) await cache.put(key, response);
}

/** Deletes the files that belong to none of these versions. */
export async function keepVersions(kept: ReadonlySet<string>): Promise<void> {
  const keys = new Set<string>();
  for (const version of kept) {
    // A version without a list was never installed.
    const opened = await openVersion(version).catch(() => null);
    keys.add(listUrl(version));
    for (const key of opened?.getURLsToCacheKeys().values() ?? []) keys.add(key);
  }
  const cache = await caches.open(CACHES.files);
  const unused = (await cache.keys()).filter(({ url }) => !keys.has(url));
  await Promise.all(unused.map((request) => cache.delete(request)));
}

function allFiles({ files, pages }: FileList): PrecacheController {
  return controllerOf([...files, ...pages]);
}

function controllerOf(files: readonly OfflineFile[]): PrecacheController {
  const controller = new PrecacheController({ cacheName: CACHES.files });
  controller.addToCacheList(
    files.map(([path, revision]) => ({ url: `${SITE_ADDRESS}${path}`, revision })),
  );
  return controller;
}

function keyOf(controller: PrecacheController, url: string): string {
  return controller.getCacheKeyForURL(url) ?? url;
}

async function loadList(version: string): Promise<FileList> {
  const url = listUrl(version);
  const cache = await caches.open(CACHES.files);
  const kept = await cache.match(url);
  if (kept !== undefined) return (await kept.json()) as FileList;
  if (version !== OWN_VERSION) throw new Error(`${version} is not installed`);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  await cache.put(url, response.clone());
  return (await response.json()) as FileList;
}

function listUrl(version: string): string {
  return `${SITE_ADDRESS}assets/offline.${version}.json`;
}
