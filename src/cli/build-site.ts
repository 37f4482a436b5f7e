import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { build } from 'astro';
import { astroOptions } from '../../astro.config.ts';
import { readNotebookSource } from '../content/notebook-source.ts';
import type { Settings } from '../content/settings.ts';
import { RULES } from '../model/rules.ts';
import { headersFile } from '../site/security-policy.ts';
import { reportLines } from './report.ts';

/**
 * Builds the site into its output folder. It is put together beside that folder and takes its place
 * at the end, so that a build that fails leaves the last good one as it was. Throws an
 * {@link UnbuildableError} where the notes or the folder don't allow a build.
 */
export async function buildSite(settings: Settings): Promise<void> {
  await checkNotes(settings);
  await checkOutput(settings.outDir);
  const name = basename(settings.outDir);
  const staging = join(dirname(settings.outDir), `.${name}-${process.pid}`);
  await mkdir(join(settings.cacheDir, 'root'), { recursive: true });
  try {
    await build({
      ...astroOptions({ ...settings, outDir: staging }),
      root: join(settings.cacheDir, 'root'),
      configFile: false,
      logLevel: 'warn',
    });
    await writeFile(join(staging, '_headers'), headersFile(settings.basePath));
    await swap(staging, settings.outDir);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** A reason not to build that a person can mend; its message says how. */
export class UnbuildableError extends Error {}

async function checkNotes({ notesDir, language }: Settings): Promise<void> {
  const { diagnostics } = await readNotebookSource(notesDir);
  const errors = diagnostics.filter(({ rule }) => RULES[rule].severity === 'error');
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

async function swap(staging: string, outDir: string): Promise<void> {
  const old = `${staging}-old`;
  await rename(outDir, old).catch(() => undefined);
  await rename(staging, outDir);
  await rm(old, { recursive: true, force: true });
}
