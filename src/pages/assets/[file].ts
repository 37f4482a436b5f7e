import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths } from 'astro';
import { MATH_STYLE } from '../../site/files/math-style.ts';
import { loadNotebook } from '../../site/load-notebook.ts';

/** Publishes the files that the notes link to or show, and the style sheet of formulas if there are any. */
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
  return hasFormula ? [...files, { params: { file: MATH_STYLE.name }, props: {} }] : files;
};

export const GET: APIRoute = async ({ params, props }) => {
  if (params['file'] === MATH_STYLE.name) {
    return new Response(MATH_STYLE.css, { headers: { 'Content-Type': 'text/css' } });
  }
  return new Response(await readFile(String(props['absolute'])), {
    headers: { 'Content-Type': 'application/octet-stream', 'X-Content-Type-Options': 'nosniff' },
  });
};
