import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startProgress } from '../../build/progress.ts';
import { headersFile } from '../../build/security-policy.ts';
import type { Settings } from '../../build/settings.ts';
import { encodedFolder, openEncodedImages } from '../../content/images/encoded-images.ts';
import { publishImages, type SiteImages, usedImages } from '../../content/images/publish-images.ts';
import { addPublicFiles, reservedFiles } from '../../content/files/public-files.ts';
import type { Language } from '../../model/types.ts';
import { INDEX_FOLDER, indexContent, indexInThread } from '../../search/build/search-index.ts';
import { searchSections } from '../../search/build/search-sections.ts';
import { lookFiles } from '../../site/files/look-files.ts';
import { sharePages } from '../../site/files/share-pages.ts';
import { textFiles } from '../../site/files/text-files.ts';
import { allPages, type Notebook } from '../../site/notebook.ts';
import type { RenderedFile } from '../../site/rendered-files.ts';
import { shareSiteBuild } from '../../site/site-build.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { claimFolder } from '../output/claimed-folder.ts';
import { CommandError } from '../command-error.ts';
import { type CompiledPages, openCompiledPages } from '../compile/compiled-pages.ts';
import { pageFile } from './last-build.ts';
import { WORKER_FILE, writeOfflineFiles, writeWorker } from './offline-files.ts';
import { readSite, type SiteSource } from './read-site.ts';
import { replaceFolder } from '../output/replace-folder.ts';
import { filesIn } from '../output/site-files.ts';
import { type SiteFile, SiteFolder } from '../output/site-folder.ts';

type Options = {
  /** Digest of what the compiled pages depend on. */
  pages: string;
  /** The files of the output folder that have not changed since the last build, by path. */
  lastFiles: ReadonlyMap<string, SiteFile>;
  /** The keys of the session pages among them, by id. */
  kept: ReadonlyMap<string, string>;
  withImages: boolean;
  reloads: boolean;
};

type Assembly = {
  images: SiteImages;
  /** The keys of all session pages, by id. */
  keys: ReadonlyMap<string, string>;
  notebook: Notebook;
  /** The digests of the files by path, null for linked files. */
  digests: ReadonlyMap<string, string | null>;
};

/**
 * Builds a site and replaces the output folder with it. The site is assembled in another folder, so a
 * failed build leaves the last good site unchanged. Session pages whose keys are those in `kept` are not
 * rendered again.
 */
export async function assembleSite(
  settings: Settings,
  { pages, lastFiles, kept, withImages, reloads }: Options,
): Promise<Assembly> {
  const { language, cacheDir, caches, outDir, project } = settings;
  const encoded = openEncodedImages(encodedFolder(caches));
  const claimed = await claimFolder(join(cacheDir, 'build'));
  const keys = new Map<string, string>();
  // Pages are compiled while threads render the notes.
  const compiling = openCompiledPages(settings, pages);
  // A failure is reported where the result is awaited.
  compiling.catch(() => {});
  // Links to the last site are made meanwhile.
  const opening = SiteFolder.open(join(claimed.path, 'site'), { folder: outDir, files: lastFiles });
  opening.catch(() => {});
  let images: SiteImages | undefined;
  try {
    const source = await readSite(settings, encoded);
    const { notebook } = source;
    images = publishImages(usedImages(allPages(notebook)), { encoded, language });
    const indexing = indexInThread({
      content: indexContent(searchSections(notebook), notebook.about.terms.join),
      cacheDir,
      project,
    });
    indexing.catch(() => {});
    const compiled = await compiling;
    const site = await opening;
    shareSiteBuild({ notebook, kept, keys, reloads });
    await addFiles(site, { settings, source, compiled, indexing, keys, kept, reloads });
    if (withImages) await images.publishAll(site.link.bind(site));
    await site.finish();
    await replaceFolder(outDir, site.path, { later: images.paths });
    return { images, keys, notebook, digests: site.files };
  } catch (error) {
    images?.stop();
    throw error;
  } finally {
    await opening.then(
      (site) => site.close(),
      () => {},
    );
    shareSiteBuild(undefined);
    await compiling.catch(() => {});
    await claimed.release();
  }
}

/** What the files of a site are made from. */
type SiteContent = Pick<Options, 'kept' | 'reloads'> &
  Pick<Assembly, 'keys'> & {
    settings: Settings;
    source: SiteSource;
    compiled: CompiledPages;
    /** Resolves to the folder of the search index. */
    indexing: Promise<string>;
  };

/** Adds all files to a site except the images of the notes. */
async function addFiles(
  site: SiteFolder,
  { settings, source, compiled, indexing, keys, kept, reloads }: SiteContent,
): Promise<void> {
  const { notebook, cards, texts } = source;
  const { language, basePath, logo, offline } = settings;
  const own = new Set(filesIn(compiled.files).filter((path) => path !== WORKER_FILE));
  for (const path of own) await site.link(path, join(compiled.files, path));
  await writePages(compiled.render(), { site, language });
  reuseUnchangedPages(site, { keys, kept, settings });
  const index = await indexing;
  for (const name of readdirSync(index)) {
    await site.link(`${INDEX_FOLDER}/${name}`, join(index, name));
  }
  const forwarding = await writeSharePages(site, notebook);
  for (const { path, text } of textFiles(notebook, texts)) await site.write(path, text);
  for (const [path, file] of cards) await site.link(`${path}.png`, file);
  await site.write('_headers', headersFile(basePath, settings));
  // Keeps GitHub Pages from turning the Markdown into pages.
  await site.write('.nojekyll', '');
  for (const { name, bytes } of lookFiles(settings)) await site.write(name, bytes);
  await writePublicFiles(site, { replaceable: own, settings });
  const worker = readFileSync(join(compiled.files, WORKER_FILE), 'utf8');
  // Pages that reload while their notes are written must not come from a cache.
  if (offline && !reloads) await writeOfflineFiles(site, { notebook, logo, forwarding, worker });
  else if (!site.has(WORKER_FILE)) await writeWorker(site, { worker });
}

/** Writes pages as they are rendered. */
async function writePages(
  files: AsyncIterable<RenderedFile>,
  { site, language }: { site: SiteFolder; language: Language },
): Promise<void> {
  const written = startProgress('files', null, { language });
  for await (const { path, bytes } of files) {
    await site.write(path, bytes);
    written.step();
  }
  written.done();
}

/** Keeps the session pages whose keys have not changed. Throws if another build has replaced them. */
function reuseUnchangedPages(
  site: SiteFolder,
  { keys, kept, settings }: Pick<Options, 'kept'> & Pick<Assembly, 'keys'> & { settings: Settings },
): void {
  const { language, outDir } = settings;
  for (const [id, key] of keys) {
    if (kept.get(id) !== key || site.keep(pageFile(id))) continue;
    throw new CommandError(dictionaryOf(language).commands.replacedOutput(outDir));
  }
}

/** Writes the public files beside the settings file, and reports those that are ignored. */
async function writePublicFiles(
  site: SiteFolder,
  { replaceable, settings }: { replaceable: ReadonlySet<string>; settings: Settings },
): Promise<void> {
  const { publicDir, language } = settings;
  const reserved = reservedFiles(settings);
  for (const path of await addPublicFiles(publicDir, { site, replaceable, reserved })) {
    console.error(dictionaryOf(language).commands.publicIgnored(join(publicDir ?? '', path)));
  }
}

/** Writes the share pages of a site, of which there may be thousands. Returns their folders. */
async function writeSharePages(site: SiteFolder, notebook: Notebook): Promise<Set<string>> {
  const folders = new Set<string>();
  for (const { path, html } of sharePages(notebook)) {
    await site.write(`${path}index.html`, html);
    folders.add(path);
  }
  return folders;
}
