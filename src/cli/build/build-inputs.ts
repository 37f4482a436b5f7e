import { createHash, hash } from 'node:crypto';
import { join } from 'node:path';
import { findSystemFonts } from '@running-notes/cards/system-fonts';
import type { Settings } from '../../build/settings.ts';
import { codeDigest } from '../../content/code-digest.ts';
import { fileState } from '../../content/files/file-versions.ts';
import { gitText } from '../../content/history/git-output.ts';
import { listFiles } from '../../content/files/listed-files.ts';
import { listPublicFiles } from '../../content/files/public-files.ts';

/** Digests of everything that a site depends on. */
export type BuildInputs = {
  /** What the compiled pages depend on: the code and the public files. */
  pages: string;
  /** The same, and all settings. If this digest changes, all pages are rendered again. */
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
  const pages = pagesDigest(project);
  const inputs = createHash('sha256').update(pages).update(JSON.stringify(settings));
  const code = inputs.copy().digest('hex');
  for (const { absolute } of await listFiles(settings, /(?:)/)) {
    inputs.update(JSON.stringify([absolute, await fileState(absolute)]));
  }
  for (const path of await listPublicFiles(publicDir)) {
    inputs.update(JSON.stringify([path, await fileState(join(publicDir ?? '', path))]));
  }
  if (logo !== null) inputs.update(JSON.stringify(await fileState(logo)));
  inputs.update(await commitOf(notesDir));
  // Cards need absolute addresses.
  if (siteUrl !== null) inputs.update(JSON.stringify(fonts()));
  return { pages, code, all: inputs.digest('hex') };
}

/** Digests what the compiled pages depend on. */
export function pagesDigest(project: string): string {
  return hash('sha256', codeDigest(project, CODE) + process.version);
}

const CODE = ['src', 'packages/cards/src', 'public', 'astro.config.ts', 'package-lock.json'];

/** Returns the commit of a folder and whether its history is known; empty without a repository. */
function commitOf(folder: string): Promise<string> {
  return gitText(folder, ['rev-parse', 'HEAD', '--is-shallow-repository']).catch(() => '');
}
