import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Settings } from '../../build/settings.ts';
import { codeDigest } from '../../content/code-digest.ts';
import { placeFolder } from '../../content/files/file-writes.ts';
import { markUsed, removeUnused } from '../../content/files/unused-files.ts';
import type { RenderedFile } from '../../site/rendered-files.ts';
import { claimFolder } from '../output/claimed-folder.ts';

/** The pages of the site as a module. */
export type CompiledPages = {
  /** Folder of the scripts, styles and public files of a site. */
  files: string;
  /** Renders all pages of the shared notebook. */
  render: () => AsyncGenerator<RenderedFile>;
};

/**
 * Returns the compiled pages: those of the published package, or those that a build has kept. `digest`
 * is one of everything that they depend on. They are compiled again only if it is new, or if the kept
 * files are damaged.
 */
export async function openCompiledPages(
  settings: Settings,
  digest: string,
  compiler: Compiler = compileWithAstro,
): Promise<CompiledPages> {
  const compiled = (await hasPackagedPages(settings))
    ? join(settings.project, COMPILED)
    : await compiledPagesFolder(settings, digest, compiler);
  const module = pathToFileURL(join(compiled, MODULE)).href;
  const { renderedFiles }: typeof import('../../site/rendered-files.ts') = await import(module);
  return { files: join(compiled, PAGE_FILES), render: renderedFiles };
}

/** Disables Astro's telemetry and its update check, so that no other host is contacted. */
export function disableAstroTelemetry(): void {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
}

/** Returns whether the program is an installed package, which has the compiled pages. */
export function hasPackagedPages({ project }: Settings): Promise<boolean> {
  return isIntact(join(project, COMPILED));
}

/** Returns the folder of the compiled pages that builds keep. Compiles them if they are missing. */
export async function compiledPagesFolder(
  settings: Settings,
  digest: string,
  compiler: Compiler = compileWithAstro,
): Promise<string> {
  const folder = join(settings.caches, 'pages');
  const compiled = join(folder, digest);
  if (await isIntact(compiled)) await markUsed(compiled);
  else await compile(settings, { folder, compiled, compiler });
  return compiled;
}

type Compiler = typeof import('./compile-pages.ts').compilePages;

/** Astro takes seconds to load. */
const compileWithAstro: Compiler = async (...options) => {
  const { compilePages } = await import('./compile-pages.ts');
  return compilePages(...options);
};

/** The folder of the compiled pages in the published package. */
export const COMPILED = 'compiled';

/** The part of the compiled pages that is published with each site. */
const PAGE_FILES = 'files';

/** The module that renders the pages. Astro requires the beginning of its name. */
const MODULE = 'server/prerender-entry.mjs';

const CHECKSUM = 'checksum';

/** Adds a checksum to compiled pages. */
export async function sealPages(compiled: string): Promise<void> {
  await writeFile(join(compiled, CHECKSUM), checksumOf(compiled));
}

async function isIntact(compiled: string): Promise<boolean> {
  const expected = await readFile(join(compiled, CHECKSUM), 'utf8').catch(() => null);
  return expected !== null && expected === checksumOf(compiled);
}

function checksumOf(compiled: string): string {
  return codeDigest(compiled, [PAGE_FILES, dirname(MODULE)]);
}

async function compile(
  settings: Settings,
  { folder, compiled, compiler }: { folder: string; compiled: string; compiler: Compiler },
): Promise<void> {
  const claimed = await claimFolder(join(folder, 'compiling'));
  const [work, root] = [join(claimed.path, 'pages'), join(claimed.path, 'root')];
  disableAstroTelemetry();
  try {
    await rm(work, { recursive: true, force: true });
    await mkdir(root, { recursive: true });
    await compiler(settings, { root, files: join(work, PAGE_FILES), module: join(work, MODULE) });
    await sealPages(work);
    await placeFolder(work, compiled, isIntact);
    await removeUnused(folder);
  } finally {
    await claimed.release();
  }
}
