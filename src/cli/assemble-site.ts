import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { cp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { startProgress } from '../build/progress.ts';
import { headersFile } from '../build/security-policy.ts';
import type { Settings } from '../build/settings.ts';
import { encodedFolder, openEncodedImages } from '../content/images/encoded-images.ts';
import { createImageReader } from '../content/images/image-reader.ts';
import { publishImages, type SiteImages, usedImages } from '../content/images/publish-images.ts';
import { linkFile } from '../content/file-writes.ts';
import { copyPublicFiles } from '../content/public-files.ts';
import { notebookEntry } from '../content/notebook-entry.ts';
import { readErrors, readNotebook } from '../content/notebook-reader.ts';
import type { NotesText } from '../content/notebook-source.ts';
import { RenderingCache, renderingsFolder } from '../content/rendering-cache.ts';
import type { GradedDiagnostic, Language } from '../model/types.ts';
import { INDEX_FOLDER, indexContent, indexInThread } from '../search/build/search-index.ts';
import { searchSections } from '../search/build/search-sections.ts';
import { lookFiles } from '../site/files/look-files.ts';
import { drawCards } from '../site/files/cards.ts';
import { sharePages } from '../site/files/share-pages.ts';
import { textFiles } from '../site/files/text-files.ts';
import { allPages, type Notebook, notebookOf } from '../site/notebook.ts';
import type { RenderedFile } from '../site/rendered-files.ts';
import { shareSiteBuild } from '../site/site-build.ts';
import { dictionaryOf } from '../words/dictionary.ts';
import { claimFolder } from './astro-run.ts';
import { CommandError } from './command-line.ts';
import { openCompiledPages } from './compiled-pages.ts';
import { pageFile } from './last-build.ts';
import { writeOfflineFiles, writeWorker } from './offline-files.ts';
import { replaceFolder } from './replace-folder.ts';
import { reportList } from './report.ts';

type Options = {
  /** Digest of what the compiled pages depend on. */
  pages: string;
  kept: ReadonlyMap<string, string>;
  withImages: boolean;
  reloads: boolean;
};

type Assembly = { images: SiteImages; keys: ReadonlyMap<string, string>; notebook: Notebook };

/**
 * Makes a site and replaces the output folder by it. The site is assembled in another folder, so a
 * failed build leaves the last good site unchanged. The session pages whose keys are in `kept` are
 * linked from the output folder if their keys are unchanged. Returns the keys of all session pages.
 */
export async function assembleSite(
  settings: Settings,
  { pages, kept, withImages, reloads }: Options,
): Promise<Assembly> {
  const { language, cacheDir, caches, outDir, project } = settings;
  const encoded = openEncodedImages(encodedFolder(caches));
  const claimed = await claimFolder(join(cacheDir, 'build'));
  const work = join(claimed.path, 'site');
  const keys = new Map<string, string>();
  // Pages are compiled while threads render the notes.
  const compiling = openCompiledPages(settings, pages);
  // A failure is reported where the result is awaited.
  compiling.catch(() => {});
  let images: SiteImages | undefined;
  try {
    const { notebook, cards, texts } = await readSite(settings, encoded);
    images = publishImages(usedImages(allPages(notebook)), { encoded, language });
    const indexing = indexInThread({
      content: indexContent(searchSections(notebook), notebook.about.terms.join),
      cacheDir,
      project,
    });
    indexing.catch(() => {});
    const compiled = await compiling;
    await rm(work, { recursive: true, force: true });
    await cp(compiled.files, work, { recursive: true });
    // Pages that reload while their notes are written must not come from a cache.
    const isOffline = settings.offline && !reloads;
    if (!isOffline) writeWorker(work);
    shareSiteBuild({ notebook, kept, keys, reloads });
    await writePages(compiled.render(), { site: work, language });
    const unchanged = [...keys].filter(([id, key]) => kept.get(id) === key).map(([id]) => id);
    for (const file of unchanged.map(pageFile)) {
      linkFile(join(outDir, file), join(work, file));
    }
    const index = await indexing;
    for (const name of readdirSync(index))
      linkFile(join(index, name), join(work, INDEX_FOLDER, name));
    const forwarding = writeSharePages(work, notebook);
    for (const { path, text } of textFiles(notebook, texts)) writeSiteFile(join(work, path), text);
    for (const [path, file] of cards) linkFile(file, join(work, `${path}.png`));
    await writeFile(join(work, '_headers'), headersFile(settings.basePath, settings));
    // GitHub Pages would make pages of the Markdown.
    await writeFile(join(work, '.nojekyll'), '');
    await copyPublicFiles(settings.publicDir, { site: work, replaceable: compiled.files });
    for (const { name, bytes } of lookFiles(settings)) await writeFile(join(work, name), bytes);
    if (isOffline) {
      await writeOfflineFiles(work, { notebook, logo: settings.logo, forwarding });
    }
    if (withImages) await images.publishAll(work);
    await replaceFolder(outDir, work, { later: images.paths });
    return { images, keys, notebook };
  } catch (error) {
    images?.stop();
    throw error;
  } finally {
    shareSiteBuild(undefined);
    await compiling.catch(() => {});
    await rm(work, { recursive: true, force: true });
    await claimed.release();
  }
}

type ReadSite = { notebook: Notebook; cards: ReadonlyMap<string, string>; texts: NotesText[] };

/** Reads the notebook and draws its cards. Throws a {@link CommandError} for notes with errors. */
async function readSite(
  settings: Settings,
  encoded: ReturnType<typeof openEncodedImages>,
): Promise<ReadSite> {
  const { language, cacheDir, caches, siteUrl } = settings;
  const renderings = renderingsFolder(cacheDir);
  const imagesRead = startProgress('images', null, { language });
  const reading = await readNotebook(settings, {
    html: true,
    cache: new RenderingCache(renderings),
    images: createImageReader({
      file: join(cacheDir, 'images.json'),
      encoded,
      onImage: imagesRead.step,
    }),
    withHistory: true,
  });
  imagesRead.done();
  checkDiagnostics(reading.diagnostics, settings);
  const about = notebookEntry(reading, settings, { renderings });
  const notebook = notebookOf(about, reading.value.pages);
  // Cards need absolute addresses.
  const { files: texts } = reading.value;
  if (siteUrl === null) return { notebook, cards: new Map(), texts };
  const { files: cards, failed } = await drawCards(notebook, caches);
  return { notebook: { ...notebook, about: { ...about, failedCards: failed } }, cards, texts };
}

function checkDiagnostics(diagnostics: readonly GradedDiagnostic[], settings: Settings): void {
  const { notesDir, language, severity, strict } = settings;
  const texts = dictionaryOf(language).commands;
  const unread = readErrors(diagnostics);
  if (unread.length > 0) throw new CommandError(reportList(unread, { notesDir, language }));
  // By default the other errors don't stop a build, because the pages are still good.
  const errors = diagnostics.filter(({ rule }) => severity[rule] === 'error').length;
  if (errors > 0) throw new CommandError(texts.errorsBuild(errors));
  if (strict && diagnostics.some((each) => each.severity !== 'info')) {
    throw new CommandError(texts.strictBuild);
  }
}

/** Writes pages as they are rendered. */
async function writePages(
  files: AsyncIterable<RenderedFile>,
  { site, language }: { site: string; language: Language },
): Promise<void> {
  const written = startProgress('files', null, { language });
  for await (const { path, bytes } of files) {
    writeSiteFile(join(site, path), bytes);
    written.step();
  }
  written.done();
}

/** Writes the share pages of a site, of which there may be thousands. Returns their folders. */
function writeSharePages(site: string, notebook: Notebook): Set<string> {
  const folders = new Set<string>();
  for (const { path, html } of sharePages(notebook)) {
    writeSiteFile(join(site, path, 'index.html'), html);
    folders.add(path);
  }
  return folders;
}

/** Writes a file with its folder. Thousands of small files are written sooner without threads. */
function writeSiteFile(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
