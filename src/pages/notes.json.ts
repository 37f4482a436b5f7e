import type { APIRoute } from 'astro';
import { loadNotebook } from '../site/load-notebook.ts';
import { notebookJson } from '../site/files/notebook-json.ts';

export const GET: APIRoute = async () => {
  const json = notebookJson(await loadNotebook());
  return new Response(`${JSON.stringify(json, null, 1)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
