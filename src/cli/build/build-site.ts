import type { Settings } from '../../build/settings.ts';
import type { SiteImages } from '../../content/images/publish-images.ts';
import { buildInputs } from './build-inputs.ts';
import { buildSummary, logSummary } from './build-summary.ts';
import {
  fileVersions,
  intactFiles,
  isIntact,
  keptKeys,
  readLastBuild,
  writeLastBuild,
} from './last-build.ts';
import { openOutput } from '../output/output-folder.ts';
import { markCache, removeOldCaches } from '../output/settings-cache.ts';

/**
 * Builds the site into its output folder and logs what was built. Does nothing if no input has
 * changed and the output is intact. Without `withImages` the output lacks the image files at first:
 * the caller publishes them into it. With `reloads` the pages load the script that reloads them.
 * Throws a `CommandError` if the notes or the output folder don't allow a build.
 */
export async function buildSite(
  chosen: Settings,
  { withImages = true, reloads = false }: { withImages?: boolean; reloads?: boolean } = {},
): Promise<SiteImages> {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  const outDir = await openOutput(chosen);
  const settings = { ...chosen, outDir };
  const { cacheDir } = settings;
  await markCache(settings);
  const inputs = await buildInputs(settings);
  const last = await readLastBuild(settings);
  const versions = last === null ? new Map<string, string>() : await fileVersions(outDir);
  if (last?.inputs.all === inputs.all && isIntact(last, versions)) {
    logSummary(last.summary, seconds(), settings);
    return NOTHING_TO_PUBLISH;
  }
  const lastFiles = last === null ? new Map() : intactFiles(last, versions);
  const kept = last?.inputs.code === inputs.code ? keptKeys(last, lastFiles) : new Map();
  // The parsers take long to load.
  const { assembleSite } = await import('./assemble-site.ts');
  const { images, keys, notebook, digests } = await assembleSite(settings, {
    pages: inputs.pages,
    lastFiles,
    kept,
    withImages,
    reloads,
  });
  const later = new Set(withImages ? [] : images.paths);
  const built = [...(await fileVersions(outDir))].filter(([path]) => !later.has(path));
  const summary = buildSummary(
    notebook,
    built.map(([path]) => path),
  );
  await writeLastBuild(cacheDir, {
    inputs,
    outDir,
    keys: [...keys],
    files: built.map(([path, version]) => [path, { version, digest: digests.get(path) ?? null }]),
    later: [...later],
    summary,
  });
  await removeOldCaches(settings);
  logSummary(summary, seconds(), settings);
  return images;
}

const NOTHING_TO_PUBLISH: SiteImages = {
  paths: [],
  publish: async () => {},
  publishAll: async () => {},
  stop: () => {},
};
