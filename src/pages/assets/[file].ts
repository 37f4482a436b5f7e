import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths } from 'astro';
import { diagramFiles } from '../../site/files/diagram-file.ts';
import { MATH_STYLE } from '../../site/files/math-style.ts';
import { loadNotebook } from '../../site/load-notebook.ts';

/** Publishes the files that the notes link to or show, the diagrams, and the style sheet of formulas. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { pages, preamble } = await loadNotebook();
  const all = [...(preamble?.links ?? []), ...pages.flatMap(({ links }) => links)];
  const shown = [...(preamble?.images ?? []), ...pages.flatMap(({ images }) => images)];
  const paths = [...all, ...shown].flatMap((target) =>
    target.outcome === 'attachment' || target.outcome === 'file'
      ? [[target.file.name, target.file.absolute] as const]
      : [],
  );
  const files = Array.from(new Map(paths), ([file, absolute]) => ({
    params: { file },
    props: { absolute },
  }));
  const rendered = [...(preamble ? [preamble] : []), ...pages].flatMap(
    (page) => page.rendered.pieces,
  );
  const hasFormula = rendered.some((piece) => typeof piece !== 'string' && 'mathml' in piece);
  const style = hasFormula ? [[MATH_STYLE.name, MATH_STYLE.css] as const] : [];
  const made = [...style, ...diagramFiles(rendered)].map(([file, text]) => ({
    params: { file },
    props: { text },
  }));
  return [...files, ...made];
};

export const GET: APIRoute = async ({ params, props }) => {
  const { absolute, text } = props;
  if (typeof text === 'string') {
    const type = params['file']?.endsWith('.css') ? 'text/css' : 'image/svg+xml';
    return new Response(text, { headers: { 'Content-Type': type } });
  }
  return new Response(await readFile(String(absolute)), {
    headers: { 'Content-Type': 'application/octet-stream', 'X-Content-Type-Options': 'nosniff' },
  });
};
