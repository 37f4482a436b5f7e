import type { APIRoute, GetStaticPaths } from 'astro';
import { buildSearchIndex, SECTIONS_FILE } from '../../search/build/search-index.ts';
import { searchSections } from '../../search/build/search-sections.ts';
import { loadNotebook } from '../../site/notebook.ts';

/**
 * A server returns the files of the search index. A build only publishes the list of sections, and the
 * index is made from it after the pages.
 */
export const getStaticPaths: GetStaticPaths = async () => {
  const notebook = await loadNotebook();
  const sections = await searchSections(notebook);
  const content = JSON.stringify(sections);
  if (import.meta.env.PROD) return [{ params: { path: SECTIONS_FILE }, props: { content } }];
  if (latest?.content !== content) {
    latest = { content, files: buildSearchIndex(sections, notebook.about) };
  }
  const files = await latest.files;
  return files.map((file) => ({ params: { path: file.path }, props: { content: file.content } }));
};

// A browser requests many files of the index at once, so the latest are kept.
let latest: { content: string; files: ReturnType<typeof buildSearchIndex> } | undefined;

export const GET: APIRoute = ({ props, params }) =>
  new Response(props['content'], {
    headers: { 'Content-Type': contentType(params['path'] ?? '') },
  });

function contentType(path: string): string {
  if (path.endsWith('.js')) return 'text/javascript; charset=utf-8';
  return path.endsWith('.json') ? 'application/json; charset=utf-8' : 'application/octet-stream';
}
