import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Settings } from '../build/settings.ts';
import type { GradedDiagnostic } from '../model/types.ts';
import { notebookEntry } from './notebook-entry.ts';
import { handedOverNotebook } from './notebook-handover.ts';
import { createImageReader } from './images/image-reader.ts';
import { createNotebookReader, type NotebookReading } from './notebook-reader.ts';
import { RenderingCache, renderingsFolder } from './rendering-cache.ts';
import type { PageEntry, StoredPage } from './types.ts';

/** The name by which a server asks Astro to load the notes again. */
export const NOTES_LOADER = 'running-notes';

/**
 * Loads the notebook into Astro's content store: one entry for each page and one for the notebook. A
 * build takes the notebook that its command has read. A server reads it on each call, and passes the
 * diagnostics to `onDiagnostics`.
 */
export function notesLoader(
  settings: Settings,
  { onDiagnostics }: { onDiagnostics: (diagnostics: readonly GradedDiagnostic[]) => void },
): Loader {
  let read: (() => Promise<NotebookReading>) | undefined;
  const readNotes = async (config: Pick<AstroConfig, 'cacheDir'>) => {
    const cacheDir = fileURLToPath(config.cacheDir);
    const renderings = renderingsFolder(cacheDir);
    read ??= createNotebookReader(settings, {
      html: true,
      cache: new RenderingCache(renderings),
      images: createImageReader({ file: join(cacheDir, 'images.json') }),
    });
    const reading = await read();
    return { about: notebookEntry(reading, settings, { renderings }), pages: reading.value.pages };
  };
  return {
    name: NOTES_LOADER,
    async load({ store, config, generateDigest, watcher }: LoaderContext) {
      const { about, pages } = handedOverNotebook(config) ?? (await readNotes(config));
      const entries = [...pages.map(storedPage), { ...about, id: '_notebook' }];
      replaceEntries(store, entries, generateDigest);
      if (watcher !== undefined) onDiagnostics(about.diagnostics);
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
