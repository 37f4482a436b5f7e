import { mkdirSync, writeFileSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { astroOptions } from '../../astro.config.ts';
import { startProgress } from '../build/progress.ts';
import { headersFile } from '../build/security-policy.ts';
import type { Settings } from '../build/settings.ts';
import { encodedFolder, openEncodedImages } from '../content/images/encoded-images.ts';
import { createImageReader } from '../content/images/image-reader.ts';
import { publishImages, type SiteImages, usedImages } from '../content/images/publish-images.ts';
import { linkFile } from '../content/file-writes.ts';
import { notebookEntry } from '../content/notebook-entry.ts';
import { readErrors, readNotebook } from '../content/notebook-reader.ts';
import { RenderingCache, renderingsFolder } from '../content/rendering-cache.ts';
import type { GradedDiagnostic } from '../model/types.ts';
import { INDEX_FOLDER, indexInThread } from '../search/build/search-index.ts';
import { searchSections } from '../search/build/search-sections.ts';
import { drawCards } from '../site/files/cards.ts';
import { sharePages } from '../site/files/share-pages.ts';
import { allPages, type Notebook, notebookOf } from '../site/notebook.ts';
import { shareSiteBuild, type SiteBuild } from '../site/site-build.ts';
import { dictionaryOf } from '../words/dictionary.ts';
import { claimFolder, keepAstroOffline } from './astro-run.ts';
import { CommandError } from './command-line.ts';
import { pageFile } from './last-build.ts';
import { replaceFolder } from './replace-folder.ts';
import { reportList } from './report.ts';

type Assembly = { images: SiteImages; keys: ReadonlyMap<string, string>; notebook: Notebook };

/**
 * Makes a site and replaces the output folder by it. The site is assembled in another folder, so a
 * failed build leaves the last good site unchanged. The session pages whose keys are in `kept` are
 * linked from the output folder if their keys are unchanged. Returns the keys of all session pages.
 */
export async function assembleSite(
  settings: Settings,
  { kept, withImages }: { kept: ReadonlyMap<string, string>; withImages: boolean },
): Promise<Assembly> {
  // Astro keeps the intermediate files of builds apart only inside the working directory.
  process.chdir(settings.project);
  keepAstroOffline();
  const { language, cacheDir, outDir } = settings;
  const encoded = openEncodedImages(encodedFolder(settings.project));
  const claimed = await claimFolder(join(cacheDir, 'build'));
  const work = join(claimed.path, 'site');
  const keys = new Map<string, string>();
  const reading = readSite(settings, encoded);
  const shared = { notebook: reading.then(({ notebook }) => notebook), kept, keys };
  const building = buildPages(settings, { work, shared });
  // Failures are reported where the results are awaited.
  for (const started of [shared.notebook, building]) started.catch(() => {});
  let images: SiteImages | undefined;
  try {
    const { notebook, cards } = await reading;
    images = publishImages(usedImages(allPages(notebook)), { encoded, language });
    const { project } = settings;
    const indexing = indexInThread({
      sections: searchSections(notebook),
      synonyms: [],
      cacheDir,
      project,
    });
    indexing.catch(() => {});
    await building;
    const unchanged = [...keys].filter(([id, key]) => kept.get(id) === key).map(([id]) => id);
    for (const file of unchanged.map(pageFile)) {
      await linkFile(join(outDir, file), join(work, file));
    }
    await cp(await indexing, join(work, INDEX_FOLDER), { recursive: true });
    writeSharePages(work, notebook);
    for (const [path, file] of cards) await linkFile(file, join(work, `${path}.png`));
    await writeFile(join(work, '_headers'), headersFile(settings.basePath, settings));
    if (withImages) await images.publishAll(work);
    await replaceFolder(outDir, work, { later: images.paths });
    return { images, keys, notebook };
  } catch (error) {
    images?.stop();
    // Astro still writes into the folder, and fails as soon as it waits for the notebook.
    await building.catch(() => {});
    throw error;
  } finally {
    await rm(work, { recursive: true, force: true });
    await claimed.release();
  }
}

/**
 * Builds the pages of a site with Astro into the folder `work`. Astro bundles the scripts and styles
 * while threads render the notes, and then waits for the notebook.
 */
async function buildPages(
  settings: Settings,
  { work, shared }: { work: string; shared: SiteBuild },
): Promise<void> {
  const root = join(settings.cacheDir, 'root');
  await mkdir(root, { recursive: true });
  await rm(work, { recursive: true, force: true });
  const { build } = await import('astro');
  shareSiteBuild(shared);
  try {
    await build({
      ...astroOptions({ ...settings, outDir: work }),
      root,
      configFile: false,
      // The build log needs the messages about files and images, which have this level.
      logLevel: 'info',
      logger: { entrypoint: BUILD_LOG, config: { language: settings.language } },
    });
  } finally {
    shareSiteBuild(undefined);
  }
}

/** Astro loads the log by its path. */
const BUILD_LOG = join(import.meta.dirname, 'build-log.ts');

/** Reads the notebook and draws its cards. Throws a {@link CommandError} for notes with errors. */
async function readSite(
  settings: Settings,
  encoded: ReturnType<typeof openEncodedImages>,
): Promise<{ notebook: Notebook; cards: ReadonlyMap<string, string> }> {
  const { language, cacheDir, project, siteUrl } = settings;
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
    // Dates are shown only next to absolute URLs.
    withDates: siteUrl !== null,
  });
  imagesRead.done();
  checkDiagnostics(reading.diagnostics, settings);
  const about = notebookEntry(reading, settings, { renderings });
  const notebook = notebookOf(about, reading.value.pages);
  // Cards need absolute addresses.
  if (siteUrl === null) return { notebook, cards: new Map() };
  const { files, failed } = await drawCards(notebook, project);
  return { notebook: { ...notebook, about: { ...about, failedCards: failed } }, cards: files };
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

/** Writes the share pages of a site. There may be thousands of them. */
function writeSharePages(site: string, notebook: Notebook): void {
  for (const { path, html } of sharePages(notebook)) {
    mkdirSync(join(site, path), { recursive: true });
    writeFileSync(join(site, path, 'index.html'), html);
  }
}
