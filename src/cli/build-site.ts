import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'astro';
import { astroOptions } from '../../astro.config.ts';
import { startProgress } from '../build/progress.ts';
import { headersFile } from '../build/security-policy.ts';
import type { Settings } from '../build/settings.ts';
import { encodedFolder, openEncodedImages } from '../content/images/encoded-images.ts';
import { createImageReader } from '../content/images/image-reader.ts';
import { publishImages, type SiteImages, usedImages } from '../content/images/publish-images.ts';
import { notebookEntry } from '../content/notebook-entry.ts';
import { readErrors, readNotebook } from '../content/notebook-reader.ts';
import { RenderingCache, renderingsFolder } from '../content/rendering-cache.ts';
import type { GradedDiagnostic } from '../model/types.ts';
import { writeSearchIndex } from '../search/build/search-index.ts';
import { searchSections } from '../search/build/search-sections.ts';
import { drawCards } from '../site/files/cards.ts';
import { sharePages } from '../site/files/share-pages.ts';
import { type Notebook, notebookOf } from '../site/notebook.ts';
import { dictionaryOf } from '../words/dictionary.ts';
import { claimFolder, keepAstroOffline } from './astro-run.ts';
import { CommandError } from './command-line.ts';
import { checkOutput, publishFile, replaceFolder } from './output-folder.ts';
import { reportList } from './report.ts';
import { countSeverities } from './reporters.ts';

/**
 * Builds the site into its output folder and logs what was built. The site is assembled in another
 * folder that replaces the output folder at the end, so a failed build leaves the last good site
 * unchanged. Without `withImages` the output lacks the image files at first: the caller publishes them
 * into it. Throws a {@link CommandError} if the notes or the output folder don't allow a build.
 */
export async function buildSite(
  settings: Settings,
  { withImages = true }: { withImages?: boolean } = {},
): Promise<SiteImages> {
  const started = performance.now();
  // Astro keeps the intermediate files of builds apart only inside the working directory.
  process.chdir(settings.project);
  keepAstroOffline();
  await checkOutput(settings);
  const { language } = settings;
  const encoded = openEncodedImages(encodedFolder(settings.project));
  const imagesRead = startProgress('images', null, { language });
  const reading = await readNotebook(settings, {
    html: true,
    cache: new RenderingCache(renderingsFolder(settings.cacheDir)),
    images: createImageReader({
      file: join(settings.cacheDir, 'images.json'),
      encoded,
      onImage: imagesRead.step,
    }),
    // Dates are shown only next to absolute URLs.
    withDates: settings.siteUrl !== null,
  });
  imagesRead.done();
  checkDiagnostics(reading.diagnostics, settings);
  const { pages } = reading.value;
  const renderings = renderingsFolder(settings.cacheDir);
  const draft = notebookOf(notebookEntry(reading, settings, { renderings }), pages);
  // Cards need absolute addresses.
  const cards = settings.siteUrl === null ? NO_CARDS : await drawCards(draft, settings.project);
  const notebook = { ...draft, about: { ...draft.about, failedCards: cards.failed } };
  // Astro reuses a page of the last build only if the output has the same path.
  const claimed = await claimFolder(join(settings.cacheDir, 'build'));
  const work = join(claimed.path, 'site');
  const root = join(settings.cacheDir, 'root');
  await mkdir(root, { recursive: true });
  const used = usedImages(pages);
  const images = publishImages(used, { encoded, language });
  try {
    await rm(work, { recursive: true, force: true });
    await build({
      ...astroOptions({ ...settings, outDir: work }, { about: notebook.about, pages }),
      root,
      configFile: false,
      // The build log needs the messages about files and images, which have this level.
      logLevel: 'info',
      logger: { entrypoint: BUILD_LOG, config: { language } },
    });
    await writeSearchIndex(await searchSections(notebook), work, settings);
    writeSharePages(work, notebook);
    for (const [path, file] of cards.files) await publishFile(file, join(work, `${path}.png`));
    await writeFile(join(work, '_headers'), headersFile(settings.basePath));
    if (withImages) await images.publishAll(work);
    const files = await readdir(work, { recursive: true });
    await replaceFolder(settings.outDir, work);
    logSummary(reading.diagnostics, settings, {
      pages: files.filter((name) => name.endsWith('.html')).length,
      sessions: pages.filter(({ kind }) => kind === 'page').length,
      images: new Set(used.map(({ absolute }) => absolute)).size,
      seconds: (performance.now() - started) / 1000,
    });
    return images;
  } catch (error) {
    images.stop();
    throw error;
  } finally {
    await rm(work, { recursive: true, force: true });
    await claimed.release();
  }
}

const NO_CARDS = { files: new Map<string, string>(), failed: [] };

/** Writes the share pages of a site. There may be thousands of them. */
function writeSharePages(site: string, notebook: Notebook): void {
  for (const { path, html } of sharePages(notebook)) {
    mkdirSync(join(site, path), { recursive: true });
    writeFileSync(join(site, path, 'index.html'), html);
  }
}

/** Astro loads the log by its path. */
const BUILD_LOG = join(import.meta.dirname, 'build-log.ts');

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

function logSummary(
  diagnostics: readonly GradedDiagnostic[],
  { outDir, siteUrl, language }: Settings,
  built: { pages: number; sessions: number; images: number; seconds: number },
): void {
  const texts = dictionaryOf(language).commands;
  console.log(texts.built(outDir, built));
  const count = countSeverities(diagnostics);
  if (count.error + count.warning > 0) {
    console.log(`${texts.counts({ ...count, info: 0 })} · ${texts.seeCheck}`);
  }
  if (siteUrl === null) console.log(texts.noSiteUrl);
}
