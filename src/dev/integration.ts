import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { NOTES_LOADER } from '../content/loader.ts';
import type { Settings } from '../build/settings.ts';
import { watchFolders } from './folder-watch.ts';

/**
 * What a server has beyond a build: the notes are loaded again when they or the images change,
 * and a badge on each page tells the diagnostics in them.
 */
export function notesInDevelopment({
  notesDir,
  imagesDir,
}: Pick<Settings, 'notesDir' | 'imagesDir'>): AstroIntegration {
  let stopWatching = async () => {};
  return {
    name: 'running-notes:development',
    hooks: {
      'astro:config:setup': ({ injectRoute, injectScript }) => {
        injectRoute({ pattern: '/_diagnostics.json', entrypoint: here('./diagnostics.json.ts') });
        injectScript('page', `import ${JSON.stringify(here('../client/dev/main.ts'))};`);
      },
      'astro:server:setup': ({ server, refreshContent }) => {
        // Not by Vite's watcher: Astro starts the content store afresh for each `.md` that it sees.
        stopWatching = watchFolders([notesDir, imagesDir], {
          // Asked for in this way, the store is written at once, not half a second later.
          onChange: async () => refreshContent?.({ loaders: [NOTES_LOADER] }),
          onError: (error) => {
            const message = error instanceof Error ? error.message : String(error);
            console.error(message);
            server.environments.client.hot.send({ type: 'error', err: { message, stack: '' } });
          },
        });
      },
      'astro:server:done': () => stopWatching(),
    },
  };
}

function here(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
