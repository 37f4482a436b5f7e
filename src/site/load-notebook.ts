import { getCollection } from 'astro:content';
import { RenderingCache } from '../content/renderings/rendering-cache.ts';
import type { NotebookEntry, PageEntry, StoredPage } from '../content/types.ts';
import { type Notebook, notebookOf } from './notebook.ts';
import { sharedSiteBuild } from './site-build.ts';

/**
 * Returns the notebook of the running build. A server reads it from the content store, and the
 * rendering of a page on first access.
 */
export async function loadNotebook(): Promise<Notebook> {
  const build = sharedSiteBuild();
  if (build !== undefined) return build.notebook;
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
