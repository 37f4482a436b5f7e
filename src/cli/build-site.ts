import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { build } from 'astro';
import { astroOptions } from '../../astro.config.ts';
import { writeSearchIndex } from '../search/build/search-index.ts';
import { readLedgerSource } from '../content/ledger-source.ts';
import { readNotesFiles } from '../content/notes-files.ts';
import type { Settings } from '../build/settings.ts';
import { gradeDiagnostics } from '../model/diagnostics/graded.ts';
import { headersFile } from '../build/security-policy.ts';
import { keepAstroOffline } from './astro-offline.ts';
import { CommandError } from './command-line.ts';
import { claimFolder } from './claimed-folder.ts';
import { readBuiltSite } from './built-site.ts';
import { dictionaryOf } from '../words/dictionary.ts';
import { reportLines } from './report.ts';

/**
 * Builds the site into its output folder. It is put together elsewhere and takes that folder's place
 * at the end, so that a build that fails leaves the last good one as it was. Says how far it is, and
 * in the end what there is and where. Throws an
 * {@link UnbuildableError} where the notes or the folder don't allow a build.
 */
export async function buildSite(settings: Settings): Promise<void> {
  const started = performance.now();
  // Astro keeps its intermediate files apart only for output inside the working directory.
  process.chdir(settings.project);
  keepAstroOffline();
  await checkNotes(settings);
  await checkOutput(settings.outDir);
  const words = dictionaryOf(settings.language).commands;
  // Astro takes a page from the last build only where the output has the same path.
  const claimed = await claimFolder(join(settings.cacheDir, 'build'));
  const work = join(claimed.path, 'site');
  const root = join(settings.cacheDir, 'root');
  await mkdir(root, { recursive: true });
  try {
    await rm(work, { recursive: true, force: true });
    await build({
      ...astroOptions({ ...settings, outDir: work }),
      root,
      configFile: false,
      // Its lines on files and images are of that level, and become progress.
      logLevel: 'info',
      logger: { entrypoint: BUILD_LOG, config: { language: settings.language } },
    });
    const built = await readBuiltSite(work);
    const { count, wrong } = built;
    // Of those that leave the pages good, the ones that the settings call errors.
    const stopping = wrong.filter((rule) => settings.severity[rule] === 'error').length;
    if (stopping > 0) throw new UnbuildableError(words.errorsBuild(stopping));
    if (settings.strict && count.error + count.warning > 0)
      throw new UnbuildableError(words.strictBuild);
    await writeSearchIndex(work, settings);
    await writeFile(join(work, '_headers'), headersFile(settings.basePath));
    await replaceFolder(settings.outDir, work);
    const seconds = (performance.now() - started) / 1000;
    console.log(words.built(settings.outDir, { ...built, seconds }));
    if (count.error + count.warning > 0) {
      console.log(`${words.counts({ ...count, info: 0 })} · ${words.seeCheck}`);
    }
    if (settings.siteUrl === null) console.log(words.noSiteUrl);
  } finally {
    await rm(work, { recursive: true, force: true });
    await claimed.release();
  }
}

/** Astro loads it by its path. */
const BUILD_LOG = join(import.meta.dirname, 'build-log.ts');

/** A reason not to build that a person can mend; its message says how. */
export class UnbuildableError extends CommandError {}

/** What can't be read stops a build; an anchor that nothing answers to leaves the pages good. */
async function checkNotes(settings: Settings): Promise<void> {
  const { notesDir, language } = settings;
  const [notes, ledger] = [await readNotesFiles(settings), await readLedgerSource(notesDir)];
  const diagnostics = gradeDiagnostics(
    [...notes.diagnostics, ...ledger.diagnostics],
    settings.severity,
  );
  const errors = diagnostics.filter((each) => each.severity === 'error');
  if (errors.length === 0) return;
  throw new UnbuildableError(
    errors.map((error) => reportLines(error, { notesDir, language })).join('\n'),
  );
}

/** A folder that holds anything but a built site is somebody's own. */
async function checkOutput(outDir: string): Promise<void> {
  const names = await readdir(outDir).catch((): string[] => []);
  if (names.length === 0 || names.includes('notes.json')) return;
  throw new UnbuildableError(
    `${outDir} holds files that are not a built site. Empty it, or name another folder with OUT_DIR.`,
  );
}

/** Puts `made` in the place of `folder`, which is never seen half written. */
async function replaceFolder(folder: string, made: string): Promise<void> {
  const beside = join(dirname(folder), `.${basename(folder)}-${process.pid}`);
  const old = `${beside}-old`;
  await mkdir(dirname(folder), { recursive: true });
  try {
    await moveFolder(made, beside);
    await rename(folder, old).catch(() => undefined);
    await rename(beside, folder);
  } finally {
    await rm(beside, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}

async function moveFolder(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    // The output may be on another disk.
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    await cp(from, to, { recursive: true });
  }
}
