import { join } from 'node:path';
import type { Settings } from '../../build/settings.ts';
import { linkInto } from '../../content/files/file-writes.ts';
import { watchFolders } from '../../dev/folder-watch.ts';
import { buildSite } from '../build/build-site.ts';
import { CommandError } from '../command-error.ts';
import { claimFolder } from '../output/claimed-folder.ts';
import { createReloads } from './reloads.ts';
import { type RunningServer, serveFolder } from './static-server.ts';

/**
 * Serves the site while its notes are written, as an installed program does: it builds the site again
 * after each change, and the open pages reload. Notes that can't be built are reported, and the server
 * keeps the last good site.
 */
export async function serveAndRebuild(
  settings: Settings,
  { port, isOpen = false }: { port: number; isOpen?: boolean },
): Promise<RunningServer> {
  const { cacheDir, notesDir, imagesDir, basePath } = settings;
  const outDir = join(cacheDir, 'watched');
  // No other build removes the cache while this process serves a site from it.
  const { release } = await claimFolder(join(cacheDir, 'server'));
  const build = () => buildSite({ ...settings, outDir }, { withImages: false, reloads: true });
  let images = await build();
  const reloads = createReloads();
  const stopWatching = watchFolders([notesDir, imagesDir], {
    onChange: async () => {
      images.stop();
      images = await build();
      reloads.send();
    },
    onError: (error) => console.error(error instanceof CommandError ? error.message : error),
  });
  const server = await serveFolder(outDir, {
    port,
    basePath,
    isOpen,
    answer: reloads.answer,
    prepare: (path) => images.publish(path, linkInto(outDir)),
  });
  return {
    ...server,
    close: async () => {
      await stopWatching();
      images.stop();
      await server.close();
      await release();
    },
  };
}
