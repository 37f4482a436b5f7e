import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { build } from 'astro';
import { astroOptions } from '../../astro.config.ts';
import { startProgress } from '../build/progress.ts';
import { headersFile } from '../build/security-policy.ts';
import type { Settings } from '../build/settings.ts';
import { encodedFolder, openEncodedImages } from '../content/images/encoded-images.ts';
import { createImageReader } from '../content/images/image-reader.ts';
import { publishImages, type SiteImages, usedImages } from '../content/images/publish-images.ts';
import { readErrors, readNotebook } from '../content/notebook-reader.ts';
import { hasCode } from '../content/notebook-source.ts';
import { RenderingCache, renderingsFolder } from '../content/rendering-cache.ts';
import type { GradedDiagnostic } from '../model/types.ts';
import { INDEX_FOLDER, SECTIONS_FILE, writeSearchIndex } from '../search/build/search-index.ts';
import type { SearchSection } from '../search/shared/types.ts';
import { dictionaryOf } from '../words/dictionary.ts';
import { claimFolder, keepAstroOffline } from './astro-run.ts';
import { CommandError } from './command-line.ts';
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
  const reading = startProgress('images', null, { language });
  const notebook = await readNotebook(settings, {
    html: true,
    cache: new RenderingCache(renderingsFolder(settings.cacheDir)),
    images: createImageReader({
      file: join(settings.cacheDir, 'images.json'),
      encoded,
      onImage: reading.step,
    }),
    // Dates are shown only next to absolute URLs.
    withDates: settings.siteUrl !== null,
  });
  reading.done();
  checkDiagnostics(notebook.diagnostics, settings);
  // Astro reuses a page of the last build only if the output has the same path.
  const claimed = await claimFolder(join(settings.cacheDir, 'build'));
  const work = join(claimed.path, 'site');
  const root = join(settings.cacheDir, 'root');
  await mkdir(root, { recursive: true });
  const { pages } = notebook.value;
  const used = usedImages(pages);
  const images = publishImages(used, { encoded, language });
  try {
    await rm(work, { recursive: true, force: true });
    await build({
      ...astroOptions({ ...settings, outDir: work }, notebook),
      root,
      configFile: false,
      // The build log needs the messages about files and images, which have this level.
      logLevel: 'info',
      logger: { entrypoint: BUILD_LOG, config: { language } },
    });
    await writeSearchIndex(await takeSections(work), work, settings);
    await writeFile(join(work, '_headers'), headersFile(settings.basePath));
    if (withImages) await images.publishAll(work);
    const files = await readdir(work, { recursive: true });
    await replaceFolder(settings.outDir, work);
    logSummary(notebook.diagnostics, settings, {
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

/** Astro loads the log by its path. */
const BUILD_LOG = join(import.meta.dirname, 'build-log.ts');

/** Refuses to replace a folder that has other files than those of a built site. */
async function checkOutput({ outDir, language }: Settings): Promise<void> {
  const names = await readdir(outDir).catch((): string[] => []);
  if (names.length === 0 || names.includes('notes.json')) return;
  throw new CommandError(dictionaryOf(language).commands.foreignOutput(outDir));
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

/** Reads the list of sections that the pages were built with, and removes it from the site. */
async function takeSections(site: string): Promise<SearchSection[]> {
  const path = join(site, INDEX_FOLDER, SECTIONS_FILE);
  const sections = JSON.parse(await readFile(path, 'utf8')) as SearchSection[];
  await rm(path);
  return sections;
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

/** Replaces a folder as a whole. At no time is it visible half written. */
async function replaceFolder(folder: string, replacement: string): Promise<void> {
  const next = join(dirname(folder), `.${basename(folder)}-${process.pid}`);
  const old = `${next}-old`;
  await mkdir(dirname(folder), { recursive: true });
  try {
    await moveFolder(replacement, next);
    await rename(folder, old).catch(() => undefined);
    await rename(next, folder);
  } finally {
    await rm(next, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}

async function moveFolder(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    // The output may be on another disk.
    if (!hasCode(error, 'EXDEV')) throw error;
    await cp(from, to, { recursive: true });
  }
}
