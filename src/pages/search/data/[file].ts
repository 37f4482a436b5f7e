import type { APIRoute, GetStaticPaths } from 'astro';
import { createSearchFiles } from '../../../search/build/search-files.ts';
import { SECTIONS_FILE } from '../../../search/build/search-index.ts';
import { searchSections } from '../../../search/build/search-sections.ts';
import { loadNotebook } from '../../../site/notebook.ts';

/**
 * A server returns the files of the search index. A build only publishes the list of sections, and the
 * index is made from it after the pages.
 */
export const getStaticPaths: GetStaticPaths = async () => {
  const sections = await searchSections(await loadNotebook());
  const content = JSON.stringify(sections);
  if (import.meta.env.PROD) return [{ params: { file: SECTIONS_FILE }, props: { content } }];
  if (latest?.content !== content) latest = { content, files: createSearchFiles(sections) };
  const files = await latest.files;
  return files.map((file) => ({ params: { file: file.path }, props: { content: file.content } }));
};

// A browser requests many files of the index at once, so the latest are kept.
let latest: { content: string; files: ReturnType<typeof createSearchFiles> } | undefined;

export const GET: APIRoute = ({ props, params }) => {
  const isJson = params['file']?.endsWith('.json');
  const type = isJson ? 'application/json; charset=utf-8' : 'application/octet-stream';
  return new Response(props['content'], { headers: { 'Content-Type': type } });
};
