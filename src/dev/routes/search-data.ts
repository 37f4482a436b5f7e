import type { APIRoute, GetStaticPaths } from 'astro';
import { createSearchFiles } from '../../search/build/search-files.ts';
import { searchSections } from '../../search/build/search-sections.ts';
import { loadNotebook } from '../../site/load-notebook.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const notebook = await loadNotebook();
  const sections = searchSections(notebook);
  const synonyms = notebook.about.terms.join;
  const key = JSON.stringify([sections, synonyms]);
  if (latest?.key !== key) latest = { key, files: createSearchFiles(sections, synonyms) };
  const files = await latest.files;
  return files.map(({ path, content }) => ({ params: { file: path }, props: { content } }));
};

// A browser requests many files of the index at once, so the latest are kept.
let latest: { key: string; files: ReturnType<typeof createSearchFiles> } | undefined;

/** Returns a file of the search index. */
export const GET: APIRoute = ({ props, params }) => {
  const isJson = params['file']?.endsWith('.json');
  const type = isJson ? 'application/json; charset=utf-8' : 'application/octet-stream';
  return new Response(props['content'], { headers: { 'Content-Type': type } });
};
