import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { byPlace } from '../model/by-place.ts';
import { grade } from '../model/severity.ts';
import { readLedgerSource } from './ledger-source.ts';
import { readNotebookSource } from './notebook-source.ts';
import { pageEntries } from './page-entries.ts';
import { writePictureList } from './picture-list.ts';
import type { Settings } from './settings.ts';
import type { NotebookEntry, PageEntry } from './types.ts';

/**
 * Loads the notebook into Astro's content store: an entry a page, and one for the whole. Pages whose
 * sources did not change keep their rendering. While a server runs, each change of the notes or the
 * images loads it again.
 */
export function notesLoader(settings: Settings): Loader {
  return {
    name: 'running-notes',
    async load(context) {
      await sync(settings, context);
      const { watcher, logger } = context;
      if (watcher === undefined) return;
      const again = oneAtATime(
        () => sync(settings, context),
        (error) => logger.error(String(error)),
      );
      watcher.add([settings.notesDir, settings.imagesDir]);
      watcher.on('all', (_event, path) => {
        if ([settings.notesDir, settings.imagesDir].some((folder) => path.startsWith(folder)))
          again();
      });
    },
  };
}

async function sync(
  settings: Settings,
  { store, config, generateDigest }: LoaderContext,
): Promise<void> {
  const source = await readNotebookSource(settings);
  const { value: ledger, diagnostics: unsound } = await readLedgerSource(settings.notesDir);
  const {
    value: pages,
    diagnostics,
    aliases,
  } = await pageEntries(source, {
    settings,
    ledger,
    known: (id) => (store.get(id)?.data as PageEntry | undefined)?.rendered,
  });
  const notebook: NotebookEntry = {
    kind: 'notebook',
    title: settings.title ?? source.title ?? basename(settings.notesDir),
    description: settings.description,
    language: settings.language,
    editUrl: settings.editUrl,
    diagnostics: grade(
      [...source.diagnostics, ...unsound, ...diagnostics].sort(byPlace),
      settings.severity,
    ),
    aliases,
  };
  await writePictureList(fileURLToPath(config.cacheDir), pages);
  const entries = [
    ...pages.map((page) => [page.id, page] as const),
    ['_notebook', notebook] as const,
  ];
  const ids = new Set(entries.map(([id]) => id));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  for (const [id, data] of entries) store.set({ id, data, digest: generateDigest(data) });
}

/** Calls made while one runs become a single further one after it. */
function oneAtATime(run: () => Promise<void>, onError: (error: unknown) => void): () => void {
  let running = false;
  let again = false;
  const start = async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    do {
      again = false;
      await run().catch(onError);
    } while (again);
    running = false;
  };
  return () => void start();
}
