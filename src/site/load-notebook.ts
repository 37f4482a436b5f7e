import { getCollection } from 'astro:content';
import { RenderingCache } from '../content/rendering-cache.ts';
import type { NotebookEntry, PageEntry, StoredPage } from '../content/types.ts';
import { type Notebook, notebookOf } from './notebook.ts';

/** Reads the notebook from the content store. The rendering of a page is read on first access. */
export async function loadNotebook(): Promise<Notebook> {
  const entries = (await getCollection('notebook')).map(
    ({ data }) => data as NotebookEntry | StoredPage,
  );
  const about = entries.find((entry) => entry.kind === 'notebook');
  if (about === undefined) throw new Error('The content store has no notebook');
  const stored = entries.filter((entry) => entry.kind !== 'notebook');
  renderings ??= new RenderingCache(about.renderings);
  renderings.retain(new Set(stored.map(({ digest }) => digest)));
  return notebookOf(about, stored.sort((a, b) => a.order - b.order).map(withRendering(renderings)));
}

// Many pages show all sessions, so the renderings are shared by all calls.
let renderings: RenderingCache | undefined;

function withRendering(cache: RenderingCache): (page: StoredPage) => PageEntry {
  return ({ digest, ...page }) => ({
    ...page,
    get rendered() {
      const rendered = cache.get(digest);
      if (rendered === null) throw new Error(`The cache has no rendering of the page ${page.id}`);
      return rendered;
    },
  });
}
