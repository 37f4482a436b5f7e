import type { Language } from '../../model/types.ts';
import type { APIRoute, GetStaticPaths } from 'astro';
import {
  buildSearchIndex,
  type SearchFile,
  SECTIONS_FILE,
} from '../../search/build/search-index.ts';
import type { SearchSection } from '../../search/shared/types.ts';
import { loadNotebook } from '../../site/notebook.ts';
import { searchSections } from '../../search/build/search-sections.ts';

/** A server gives the files of the index; a build the list that they are made from when it is done. */
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

/** The index of the sections. A browser asks for many of its files at once, each by a call of its own. */
function indexOf(sections: readonly SearchSection[], language: Language): Promise<SearchFile[]> {
  const key = JSON.stringify(sections);
  if (latest?.key !== key) {
    latest = { key, files: buildSearchIndex(sections, { language }) };
  }
  return latest.files;
}

let latest: { key: string; files: Promise<SearchFile[]> } | null = null;
