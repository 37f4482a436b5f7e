import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { findSystemFonts } from '@running-notes/cards/system-fonts';
import type { Settings } from '../build/settings.ts';
import { codeDigest } from '../content/code-digest.ts';
import { fileState } from '../content/file-versions.ts';
import { gitText } from '../content/history/git-output.ts';
import { listFiles } from '../content/listed-files.ts';
import { listPublicFiles } from '../content/public-files.ts';

/** Digests of everything that a site depends on. */
export type BuildInputs = {
  /** What the compiled pages depend on: the code and the public files. */
  pages: string;
  /** The same, and all settings. A page of another digest is made again. */
  code: string;
  /** The same, and the notes, the images, their public files and history, and the fonts of the cards. */
  all: string;
};

/**
 * Digests the inputs of a build. Files in the notes and images folders count as unchanged if their
 * sizes and times are.
 */
export async function buildInputs(
  settings: Settings,
  fonts: typeof findSystemFonts = findSystemFonts,
): Promise<BuildInputs> {
  const { project, notesDir, publicDir, siteUrl, logo } = settings;
  const hash = createHash('sha256').update(codeDigest(project, CODE)).update(process.version);
  const pages = hash.copy().digest('hex');
  hash.update(JSON.stringify(settings));
  const code = hash.copy().digest('hex');
  for (const { absolute } of await listFiles(settings, /(?:)/)) {
    hash.update(JSON.stringify([absolute, await fileState(absolute)]));
  }
  for (const path of await listPublicFiles(publicDir)) {
    hash.update(JSON.stringify([path, await fileState(join(publicDir ?? '', path))]));
  }
  if (logo !== null) hash.update(JSON.stringify(await fileState(logo)));
  hash.update(await commitOf(notesDir));
  // Cards need absolute addresses.
  if (siteUrl !== null) hash.update(JSON.stringify(fonts()));
  return { pages, code, all: hash.digest('hex') };
}

const CODE = ['src', 'packages/cards/src', 'public', 'astro.config.ts', 'package-lock.json'];

/** Returns the commit of a folder and whether its history is known; empty without a repository. */
function commitOf(folder: string): Promise<string> {
  return gitText(folder, ['rev-parse', 'HEAD', '--is-shallow-repository']).catch(() => '');
}
