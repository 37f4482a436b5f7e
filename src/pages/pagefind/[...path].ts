import type { APIRoute, GetStaticPaths } from 'astro';
import { buildSearchIndex } from '../../content/search-index.ts';
import { loadNotebook } from '../../site/notebook.ts';
import { searchSections } from '../../site/search-sections.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const notebook = await loadNotebook();
  const { language } = notebook.about;
  const { files } = await buildSearchIndex(await searchSections(notebook), { language });
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
