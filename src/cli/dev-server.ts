import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { dev } from 'astro';
import { astroOptions } from '../../astro.config.ts';
import type { Settings } from '../build/settings.ts';
import { notesInDevelopment } from '../dev/integration.ts';
import { claimFolder, keepAstroOffline } from './astro-run.ts';
import type { RunningServer } from './static-server.ts';

/**
 * Starts the development server, which shows each change of notes, images or code at once. If `port`
 * is in use, it takes the next free one. It shares no files with other servers and builds.
 */
export async function serveWhileWriting(
  settings: Settings,
  { port }: { port: number },
): Promise<RunningServer> {
  keepAstroOffline();
  const { path: cacheDir, release } = await claimFolder(join(settings.cacheDir, 'dev'));
  const root = join(cacheDir, 'root');
  await mkdir(root, { recursive: true });
  const server = await dev({
    ...astroOptions({ ...settings, cacheDir }),
    root,
    configFile: false,
    logLevel: 'warn',
    integrations: [notesInDevelopment(settings)],
    server: { port },
  });
  return {
    url: `http://localhost:${server.address.port}${settings.basePath}`,
    close: async () => {
      await server.stop();
      await release();
    },
  };
}
