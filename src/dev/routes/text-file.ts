import type { APIRoute, GetStaticPaths } from 'astro';
import { readNotesFiles } from '../../content/notebook-source.ts';
import { textFiles } from '../../site/files/text-files.ts';
import { loadNotebook } from '../../site/load-notebook.ts';
import { OWN_SETTINGS } from '../../site/own-settings.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { value: texts } = await readNotesFiles(OWN_SETTINGS);
  return Array.from(textFiles(await loadNotebook(), texts), ({ path, type, text }) => ({
    params: { file: path },
    props: { type, text },
  }));
};

/** Returns the Markdown of a page, or a file for language models. */
export const GET: APIRoute = ({ props }) =>
  new Response(props['text'], { headers: { 'Content-Type': props['type'] } });
