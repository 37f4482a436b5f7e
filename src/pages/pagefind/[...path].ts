import type { APIRoute, GetStaticPaths } from 'astro';
import type { Language } from '../../model/types.ts';
import type { SearchFile } from '../../search/build/pagefind-files.ts';
import { buildSearchIndex, SECTIONS_FILE } from '../../search/build/search-index.ts';
import { searchSections } from '../../search/build/search-sections.ts';
import type { SearchSection } from '../../search/shared/types.ts';
import { loadNotebook } from '../../site/notebook.ts';

/**
 * A server returns the files of the search index. A build only publishes the list of sections, and the
 * index is made from it after the pages.
 */
export const getStaticPaths: GetStaticPaths = async () => {
  const notebook = await loadNotebook();
  const { language } = notebook.about;
  const sections = await searchSections(notebook);
  if (import.meta.env.PROD) {
    return [{ params: { path: SECTIONS_FILE }, props: { content: JSON.stringify(sections) } }];
  }
  const files = await indexOf(sections, language);
  return files.map(({ path, content }) => ({ params: { path }, props: { content } }));
};

export const GET: APIRoute = ({ props, params }) =>
  new Response(props['content'], {
    headers: { 'Content-Type': contentType(params['path'] ?? '') },
  });

function contentType(path: string): string {
  if (path.endsWith('.js')) return 'text/javascript; charset=utf-8';
  return path.endsWith('.json') ? 'application/json; charset=utf-8' : 'application/octet-stream';
}

/** Returns the files of the index. A browser requests many of them at once, so the latest are kept. */
function indexOf(sections: readonly SearchSection[], language: Language): Promise<SearchFile[]> {
  const key = JSON.stringify(sections);
  if (latest?.key !== key) {
    latest = { key, files: buildSearchIndex(sections, { language }) };
  }
  return latest.files;
}

let latest: { key: string; files: Promise<SearchFile[]> } | null = null;
