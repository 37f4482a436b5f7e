import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Connect, Plugin } from 'vite';
import { listPublicFiles, reservedFiles } from '../content/files/public-files.ts';
import { NOTES_LOADER } from '../content/loader.ts';
import { refuseRequest } from '../build/refused-request.ts';
import type { Settings } from '../build/settings.ts';
import { dictionaryOf } from '../words/dictionary.ts';
import { watchFolders } from './folder-watch.ts';
import { publicFilesHandler } from './public-route.ts';

/**
 * Creates the integration for the dev server. It loads the notes again when they or the
 * images change, encodes images on request, and adds a badge with the diagnostics to each page, and
 * a page that explains how the notes were read.
 */
export function notesInDevelopment(settings: Settings): AstroIntegration {
  const { notesDir, imagesDir } = settings;
  let stopWatching = async () => {};
  return {
    name: 'running-notes:development',
    hooks: {
      'astro:config:setup': ({ injectRoute, injectScript, updateConfig }) => {
        updateConfig({ vite: { plugins: [refusals()] } });
        for (const [pattern, file] of ROUTES) injectRoute({ pattern, entrypoint: here(file) });
        injectScript('page', `import ${JSON.stringify(here('../client/dev/main.ts'))};`);
      },
      'astro:server:setup': async ({ server, refreshContent }) => {
        const handlePublic = await publicHandler(settings);
        if (handlePublic !== null) server.middlewares.use(handlePublic);
        // Vite's watcher is not used: Astro clears the content store for each `.md` that it reports.
        stopWatching = watchFolders([notesDir, imagesDir], {
          // After a refresh the store is written at once instead of half a second later.
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

/** Creates the handler for public files, and reports those that a build ignores. */
async function publicHandler(settings: Settings): Promise<Connect.NextHandleFunction | null> {
  const { publicDir, basePath, language } = settings;
  if (publicDir === null) return null;
  const reserved = reservedFiles(settings);
  for (const path of await listPublicFiles(publicDir)) {
    if (!reserved.has(path)) continue;
    console.error(dictionaryOf(language).commands.publicIgnored(join(publicDir, path)));
  }
  return publicFilesHandler(publicDir, { basePath, reserved });
}

/** Creates a Vite plugin that refuses requests before Astro and Vite handle them. */
function refusals(): Plugin {
  return {
    name: 'running-notes:refusals',
    configureServer: {
      order: 'post',
      // Astro adds its handlers at the start in such a function too.
      handler: (server) => () => {
        const handle: Connect.NextHandleFunction = (request, response, next) => {
          if (!refuseRequest(request, response)) next();
        };
        server.middlewares.stack.unshift({ route: '', handle });
      },
    },
  };
}

/** What a build writes without Astro, and the diagnostics for the badge. */
const ROUTES = [
  ['/_diagnostics.json', './routes/diagnostics.json.ts'],
  ['/_reading', './routes/reading.astro'],
  ['/assets/[image].webp', './routes/image.ts'],
  ['/assets/[image].svg', './routes/image.ts'],
  ['/search/data/[file]', './routes/search-data.ts'],
  ['/[look]', './routes/look.ts'],
  ['/[...file]', './routes/text-file.ts'],
  ['/[...card].png', './routes/card.png.ts'],
  ['/[...share]', './routes/share.html.ts'],
] as const;

function here(path: string): string {
  return join(import.meta.dirname, path);
}
