import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Settings } from '../build/settings.ts';
import type { GradedDiagnostic } from '../model/types.ts';
import { notebookEntry } from './notebook-entry.ts';
import { createImageReader } from './images/image-reader.ts';
import { createNotebookReader, type NotebookReading } from './notebook-reader.ts';
import { RenderingCache, renderingsFolder } from './renderings/rendering-cache.ts';
import type { PageEntry, StoredPage } from './types.ts';

/** The name by which a server asks Astro to load the notes again. */
export const NOTES_LOADER = 'running-notes';

/**
 * Loads the notebook into Astro's content store for a server: one entry for each page and one for the
 * notebook. Passes the diagnostics to `onDiagnostics`. A build passes its notebook to the pages
 * itself.
 */
export function notesLoader(
  settings: Settings,
  { onDiagnostics }: { onDiagnostics: (diagnostics: readonly GradedDiagnostic[]) => void },
): Loader {
  let read: (() => Promise<NotebookReading>) | undefined;
  return {
    name: NOTES_LOADER,
    async load({ store, config, generateDigest, watcher }: LoaderContext) {
      if (watcher === undefined) return;
      const cacheDir = fileURLToPath(config.cacheDir);
      const renderings = renderingsFolder(cacheDir);
      read ??= createNotebookReader(settings, {
        html: true,
        cache: new RenderingCache(renderings),
        images: createImageReader({
          kept: { file: join(cacheDir, 'images.json'), project: settings.project },
        }),
      });
      const reading = await read();
      const about = notebookEntry(reading, settings, { renderings });
      const entries = [...reading.value.pages.map(storedPage), { ...about, id: '_notebook' }];
      replaceEntries(store, entries, generateDigest);
      onDiagnostics(about.diagnostics);
    },
  };
}

function storedPage({ rendered, ...page }: PageEntry): StoredPage {
  return { ...page, digest: rendered.digest };
}

function replaceEntries(
  store: LoaderContext['store'],
  entries: readonly { id: string }[],
  generateDigest: LoaderContext['generateDigest'],
): void {
  const ids = new Set(entries.map(({ id }) => id));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  for (const data of entries) store.set({ id: data.id, data, digest: generateDigest(data) });
}
