import { hash } from 'node:crypto';
import { webManifest, MANIFEST_FILE } from '../../site/files/web-manifest.ts';
import { appIcons } from '../../site/files/app-icons.ts';
import type { Notebook } from '../../site/notebook.ts';
import type { SiteFolder } from '../output/site-folder.ts';

/** A file by its address relative to the site. `revision` is null if its name has a hash. */
type OfflineFile = [path: string, revision: string | null];

type OfflineSite = {
  notebook: Notebook;
  /** Absolute path of the image from which icons are drawn; null for the project's icons. */
  logo: string | null;
  /** Folders with pages that lead on to others. */
  forwarding: ReadonlySet<string>;
  /** The compiled service worker. */
  worker: string;
};

/** The path of the service worker in the site. */
export const WORKER_FILE = 'sw.js';

/**
 * Adds to a complete site what makes it installable and readable offline: the manifest with
 * its icons, the list of files to keep, the version that this list determines, and the service worker.
 * The list contains all pages of a site up to a limit; those of a larger site are kept when visited.
 */
export async function writeOfflineFiles(
  site: SiteFolder,
  { notebook, logo, forwarding, worker }: OfflineSite,
): Promise<void> {
  if (logo !== null) {
    for (const { name, bytes } of await appIcons(logo)) await site.write(name, bytes);
  }
  await site.write(MANIFEST_FILE, webManifest(notebook));
  await site.written();
  const list = JSON.stringify(offlineFiles(site, forwarding));
  const version = hash('sha256', list).slice(0, 12);
  await site.write(`assets/offline.${version}.json`, list);
  await site.write('offline.json', `${JSON.stringify({ version })}\n`);
  await writeWorker(site, { worker, version });
}

/**
 * Writes the service worker of a site with the version that it keeps. Without a version, the worker
 * removes itself from the browsers that have it.
 */
export async function writeWorker(
  site: SiteFolder,
  { worker, version = '' }: { worker: string; version?: string },
): Promise<void> {
  await site.write(WORKER_FILE, `self.offlineVersion=${JSON.stringify(version)};\n${worker}`);
}

function offlineFiles(
  site: SiteFolder,
  forwarding: ReadonlySet<string>,
): { files: OfflineFile[]; pages: OfflineFile[] } {
  const [files, first, others]: [OfflineFile[], OfflineFile[], OfflineFile[]] = [[], [], []];
  let size = 0;
  for (const path of [...site.files.keys()].sort()) {
    const revision = () => site.digestOf(path).slice(0, REVISION_LENGTH);
    if (HASHED.test(path)) files.push([path, null]);
    else if (SHARED.test(path)) files.push([path, revision()]);
    if (!path.endsWith('index.html')) continue;
    const folder = path.slice(0, -'index.html'.length);
    if (forwarding.has(folder)) continue;
    size += site.sizeOf(path);
    (FIRST_PAGES.has(folder) ? first : others).push([folder, revision()]);
  }
  const isSmall = others.length <= MAX_PAGES && size <= MAX_BYTES;
  return {
    files: [...files, ...first, ...(isSmall ? others : [])],
    pages: isSmall ? [] : others,
  };
}

/** Scripts, styles, diagrams and the search index. */
const HASHED = /^(?:assets\/[^/]*\.(?:js|css|svg)|search\/data\/.*\.bin)$/;

/** Files that are not named by their content. */
const SHARED = /^(?:search\/data\/catalogue\.json|accent\.css|favicon\.svg|logo\.[a-z]+)$/;

/** The pages that lead to all others. */
const FIRST_PAGES: ReadonlySet<string> = new Set(['', 'search/']);

const MAX_PAGES = 400;
const MAX_BYTES = 15_000_000;

const REVISION_LENGTH = 12;
