import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Settings } from '../build/settings.ts';
import { codeDigest } from '../content/code-digest.ts';
import { hasCode } from '../content/file-errors.ts';
import { markUsed, removeUnused } from '../content/unused-files.ts';
import type { RenderedFile } from '../site/rendered-files.ts';
import { claimFolder, keepAstroOffline } from './astro-run.ts';

/** The pages of the site as a module. */
export type CompiledPages = {
  /** Folder of the scripts, styles and public files of a site. */
  files: string;
  /** Renders all pages of the shared notebook. */
  render: () => AsyncGenerator<RenderedFile>;
};

/**
 * Returns the compiled pages of the project. `digest` is one of everything that they depend on: they
 * are compiled again only if it is new, or if the kept files are damaged.
 */
export async function openCompiledPages(
  settings: Settings,
  digest: string,
  compiler: Compiler = compileWithAstro,
): Promise<CompiledPages> {
  const folder = join(settings.caches, 'pages');
  const compiled = join(folder, digest);
  if (await isIntact(compiled)) await markUsed(compiled);
  else await compile(settings, { folder, compiled, compiler });
  const module = pathToFileURL(join(compiled, MODULE)).href;
  const { renderedFiles }: typeof import('../site/rendered-files.ts') = await import(module);
  return { files: join(compiled, FILES), render: renderedFiles };
}

type Compiler = typeof import('./compile-pages.ts').compilePages;

/** Astro takes seconds to load. */
const compileWithAstro: Compiler = async (...options) => {
  const { compilePages } = await import('./compile-pages.ts');
  return compilePages(...options);
};

/** The parts of the compiled pages. */
const FILES = 'files';
/** Astro requires the beginning of this name. */
const MODULE = 'server/prerender-entry.mjs';
const CHECKSUM = 'checksum';

async function isIntact(compiled: string): Promise<boolean> {
  const expected = await readFile(join(compiled, CHECKSUM), 'utf8').catch(() => null);
  return expected !== null && expected === (await checksumOf(compiled));
}

function checksumOf(compiled: string): Promise<string> {
  return codeDigest(compiled, [FILES, 'server']);
}

async function compile(
  settings: Settings,
  { folder, compiled, compiler }: { folder: string; compiled: string; compiler: Compiler },
): Promise<void> {
  const claimed = await claimFolder(join(folder, 'compiling'));
  const [work, root] = [join(claimed.path, 'pages'), join(claimed.path, 'root')];
  keepAstroOffline();
  try {
    await rm(work, { recursive: true, force: true });
    await mkdir(root, { recursive: true });
    await compiler(settings, { root, files: join(work, FILES), module: join(work, MODULE) });
    await writeFile(join(work, CHECKSUM), await checksumOf(work));
    await rm(compiled, { recursive: true, force: true });
    await rename(work, compiled).catch((error: unknown) => {
      // Another build has just compiled the same.
      if (!hasCode(error, 'ENOTEMPTY') && !hasCode(error, 'EEXIST')) throw error;
    });
    await removeUnused(folder);
  } finally {
    await claimed.release();
  }
}
