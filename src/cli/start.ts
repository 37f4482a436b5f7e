import { join } from 'node:path';
import { linkInto } from '../content/files/file-writes.ts';
import type { CommandTexts } from '../words/dictionary.ts';
import { commandPort, commandSettings, onlyPath, readArguments } from './command-line.ts';
import { claimFolder } from './output/claimed-folder.ts';
import { serveFolder } from './serve/static-server.ts';

const OPTIONS = {
  out: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'boolean' },
} as const;

/** Builds the site and serves it. Image files that are not encoded yet are encoded when requested. */
export async function runStart(args: readonly string[], texts: CommandTexts): Promise<number> {
  const { values, positionals } = readArguments(args, { options: OPTIONS, texts });
  const notes = onlyPath(positionals, texts);
  // Two servers of different notes must not replace each other's site.
  const isAside = notes !== undefined && values.out === undefined && !process.env['OUT_DIR'];
  const settings = commandSettings({ notes, out: values.out });
  const port = commandPort(values.port, settings);
  const outDir = isAside ? join(settings.cacheDir, 'served') : settings.outDir;
  // No other build removes the cache while this process serves a site from it.
  await claimFolder(join(settings.cacheDir, 'server'));
  // Astro takes long to load, so wrong arguments are reported before that.
  const { buildSite } = await import('./build/build-site.ts');
  const images = await buildSite({ ...settings, outDir }, { withImages: false });
  const add = linkInto(outDir);
  const { urls } = await serveFolder(outDir, {
    port,
    isOpen: values.host ?? false,
    basePath: settings.basePath,
    prepare: (path) => images.publish(path, add),
  });
  console.log(urls.join('\n'));
  await images.publishAll(add);
  return 0;
}
