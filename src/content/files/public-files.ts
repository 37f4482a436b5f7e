import { readFile } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import type { Settings } from '../../build/settings.ts';
import { slashPath } from '../../build/slash-path.ts';
import { SITE_LIST } from './built-site.ts';
import { isMissing } from './file-errors.ts';
import { folderEntries } from './folder-entries.ts';

/**
 * Lists the public files beside a settings file by their paths in the site, with `/`. Links are not
 * followed, because they could lead to files that are not meant to be published.
 */
export async function listPublicFiles(publicDir: string | null): Promise<string[]> {
  if (publicDir === null) return [];
  try {
    const entries = await folderEntries(publicDir, { all: true });
    return entries
      .filter(({ kind }) => kind === 'file')
      .map(({ absolute }) => slashPath(relative(publicDir, absolute)))
      .sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** The site to which public files are added. */
type PublicSite = {
  has: (path: string) => boolean;
  write: (path: string, content: Uint8Array) => Promise<void>;
};

/**
 * Adds the public files to a site. They replace the files that are `replaceable`, such as the icon of the
 * project, but no other file of the site, and none that is `reserved`. Returns the paths of the files
 * that were ignored.
 */
export async function addPublicFiles(
  publicDir: string | null,
  {
    site,
    replaceable,
    reserved,
  }: { site: PublicSite; replaceable: ReadonlySet<string>; reserved: ReadonlySet<string> },
): Promise<string[]> {
  const ignored: string[] = [];
  for (const path of await listPublicFiles(publicDir)) {
    const isTaken = site.has(path) && !(replaceable.has(path) || path === ROBOTS);
    if (isTaken || reserved.has(path)) ignored.push(path);
    else await site.write(path, await readFile(join(publicDir ?? '', path)));
  }
  return ignored;
}

/** A file of each site that a public file may replace. */
const ROBOTS = 'robots.txt';

/**
 * Returns the paths at the top of a site that no public file may have: the paths of all files that a
 * site with these settings has or may have, whatever its notes contain.
 */
export function reservedFiles({
  siteUrl,
  noindex,
  offline,
  accent,
  logo,
}: Pick<Settings, 'siteUrl' | 'noindex' | 'offline' | 'accent' | 'logo'>): Set<string> {
  return new Set([
    ...['404.html', 'index.html', 'index.md', 'notes.json', '_headers', '.nojekyll', SITE_LIST],
    ...(noindex ? [] : ['llms.txt', 'llms-full.txt']),
    ...(siteUrl === null ? [] : ['rss.xml', 'feed.json', 'changes.xml']),
    ...(siteUrl === null || noindex ? [] : ['sitemap-index.xml', 'sitemap-0.xml']),
    ...(offline ? ['manifest.webmanifest', 'offline.json', 'sw.js'] : []),
    ...(offline && logo !== null ? ICONS : []),
    ...(accent === null ? [] : ['accent.css']),
    ...(logo === null ? [] : [`logo${extname(logo).toLowerCase()}`]),
  ]);
}

/** The icons of an installed site, which are drawn from the logo. */
const ICONS = ['icon', 'icon-maskable'].flatMap((name) =>
  [192, 512].map((size) => `${name}-${size}.png`),
);
