import { mkdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { dev } from 'astro';
import { astroOptions } from '../../../astro.config.ts';
import type { Settings } from '../../build/settings.ts';
import { notesInDevelopment } from '../../dev/integration.ts';
import { disableAstroTelemetry } from '../compile/compiled-pages.ts';
import { claimFolder } from '../output/claimed-folder.ts';
import { freePort, siteAddresses } from './listen.ts';
import type { RunningServer } from './static-server.ts';

/**
 * Starts the dev server, which shows each change of notes, images or code at once. If `port`
 * is in use, it takes the next free one. Only this machine can reach it unless it `isOpen`. It shares no
 * files with other servers and builds.
 */
export async function serveWhileWriting(
  settings: Settings,
  { port, isOpen = false }: { port: number; isOpen?: boolean },
): Promise<RunningServer> {
  disableAstroTelemetry();
  const { path: cacheDir, release } = await claimFolder(join(settings.cacheDir, 'dev'));
  const root = join(cacheDir, 'root');
  await mkdir(root, { recursive: true });
  const server = await dev({
    ...astroOptions({ ...settings, cacheDir }),
    root,
    configFile: false,
    logLevel: 'warn',
    integrations: [notesInDevelopment(settings)],
    server: {
      port: await freePort(port),
      host: isOpen ? true : '127.0.0.1',
      // Astro accepts numeric addresses and localhost by default.
      allowedHosts: [hostname(), `${hostname()}.local`],
    },
  });
  const urls = siteAddresses(server.address.port, settings.basePath, { isOpen });
  return {
    url: urls[0] ?? '',
    urls,
    close: async () => {
      await server.stop();
      await release();
    },
  };
}
