import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths } from 'astro';
import { attachmentsOf } from '../../site/attachments.ts';
import { loadNotebook } from '../../site/notebook.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  attachmentsOf(await loadNotebook()).map(({ name, absolute }) => ({
    params: { file: name },
    props: { absolute },
  }));

export const GET: APIRoute = async ({ props }) =>
  new Response(await readFile(String(props['absolute'])), {
    headers: { 'Content-Type': 'application/octet-stream', 'X-Content-Type-Options': 'nosniff' },
  });
