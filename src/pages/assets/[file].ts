import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths } from 'astro';
import { loadNotebook } from '../../site/load-notebook.ts';

/** Publishes the files that the notes link to. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { pages, preamble } = await loadNotebook();
  const all = [...(preamble?.links ?? []), ...pages.flatMap(({ links }) => links)];
  const paths = all.flatMap((link) =>
    link.outcome === 'attachment' ? [[link.file.name, link.file.absolute] as const] : [],
  );
  return Array.from(new Map(paths), ([file, absolute]) => ({
    params: { file },
    props: { absolute },
  }));
};

export const GET: APIRoute = async ({ props }) =>
  new Response(await readFile(String(props['absolute'])), {
    headers: { 'Content-Type': 'application/octet-stream', 'X-Content-Type-Options': 'nosniff' },
  });
