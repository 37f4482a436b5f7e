import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { byPosition, gradeDiagnostics } from '../model/diagnostics/graded.ts';
import type { GradedDiagnostic } from '../model/types.ts';
import { readLedgerSource } from './ledger-source.ts';
import { notebookReader } from './notebook-source.ts';
import { pageDates } from './page-dates.ts';
import { pageEntries } from './page-entries.ts';
import { writeImageList } from '../build/image-list.ts';
import { readRendering, writeRenderings } from './renderings.ts';
import type { Settings } from '../build/settings.ts';
import type { NotebookEntry, PageEntry, RenderedPage, StoredPage } from './types.ts';

/** Name by which a server asks for the notes to be loaded again. */
export const NOTES_LOADER = 'running-notes';

/**
 * Loads the notebook into Astro's content store: an entry a page, and one for the whole. Pages whose
 * sources did not change keep their rendering. While a server runs, `onDiagnostics` is told all that is
 * to be said of the notes, and a file that can't be decoded any more keeps its last good text.
 */
export function notesLoader(
  settings: Settings,
  { onDiagnostics }: { onDiagnostics: (diagnostics: readonly GradedDiagnostic[]) => void },
): Loader {
  const readNotebook = notebookReader(settings);
  let memory = new Map<string, RenderedPage>();
  return {
    name: NOTES_LOADER,
    async load({ store, config, generateDigest, watcher }: LoaderContext) {
      const cacheDir = fileURLToPath(config.cacheDir);
      const renderings = join(cacheDir, 'renderings');
      const kept = new Set<RenderedPage>();
      const known = (id: string): RenderedPage | undefined => {
        const stored = store.get(id)?.data as StoredPage | undefined;
        const page = memory.get(id) ?? (stored && readRendering(renderings, stored.digest));
        if (page) kept.add(page);
        return page ?? undefined;
      };
      const source = await readNotebook();
      const { value: ledger, diagnostics: unsound } = await readLedgerSource(settings.notesDir);
      const {
        value: pages,
        diagnostics,
        aliases,
      } = await pageEntries(source, { settings, ledger, known });
      const notebook: NotebookEntry = {
        kind: 'notebook',
        title: settings.title ?? source.title ?? basename(settings.notesDir),
        description: settings.description,
        language: settings.language,
        editUrl: settings.editUrl,
        renderings,
        diagnostics: gradeDiagnostics(
          [...source.diagnostics, ...unsound, ...diagnostics].sort(byPosition),
          settings.severity,
        ),
        aliases,
      };
      const rendered = pages.map((page) => page.rendered);
      await writeImageList(cacheDir, usedImages(pages));
      await writeRenderings(renderings, rendered, (page) => kept.has(page));
      // Only what has absolute addresses tells when a page was changed.
      const tells = settings.siteUrl !== null && watcher === undefined;
      const dateOf = tells ? await pageDates(settings.notesDir, source.pages) : () => null;
      const stored = pages.map((page) => storedPage(page, dateOf(page.id)));
      fill(store, [...stored, { ...notebook, id: '_notebook' }], generateDigest);
      if (watcher === undefined) return;
      memory = new Map(pages.map((page) => [page.id, page.rendered]));
      onDiagnostics(notebook.diagnostics);
    },
  };
}

/** Absolute paths of the images that the pages show or link to. */
function usedImages(pages: readonly PageEntry[]): string[] {
  return pages.flatMap(({ images, links }) => [
    ...images.flatMap((image) => (image.outcome === 'found' ? image.absolute : [])),
    ...links.flatMap((link) => (link.outcome === 'image' ? link.image.absolute : [])),
  ]);
}

function storedPage({ rendered, ...page }: PageEntry, modified: string | null): StoredPage {
  return { ...page, modified, digest: rendered.digest };
}

/** Makes the store hold these entries and no others. */
function fill(
  store: LoaderContext['store'],
  entries: readonly { id: string }[],
  generateDigest: LoaderContext['generateDigest'],
): void {
  const ids = new Set(entries.map(({ id }) => id));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  for (const data of entries) store.set({ id: data.id, data, digest: generateDigest(data) });
}
