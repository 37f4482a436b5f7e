import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { encodedFolder, openEncodedImages } from '../../content/images/encoded-images.ts';
import { usedImages } from '../../content/images/publish-images.ts';
import { publishedFiles } from '../../content/images/published-sizes.ts';
import { loadNotebook } from '../../site/load-notebook.ts';
import { allPages } from '../../site/notebook.ts';

/** Encodes each image of the notes when it is requested. A build puts them into its output itself. */
export const getStaticPaths = (async ({ routePattern }) => {
  const extension = extname(routePattern);
  return usedImages(allPages(await loadNotebook())).flatMap((image) =>
    publishedFiles(image)
      .filter(({ name }) => name.endsWith(extension))
      .map((file) => ({
        params: { image: file.name.slice(0, -extension.length) },
        props: { source: image.absolute, file },
      })),
  );
}) satisfies GetStaticPaths;

const encoded = openEncodedImages(encodedFolder(import.meta.env.CACHES));

type Props = Awaited<ReturnType<typeof getStaticPaths>>[number]['props'];

export const GET: APIRoute<Props> = async ({ props: { source, file } }) => {
  try {
    return new Response(await readFile(await encoded.ensure(source, file)), {
      headers: { 'Content-Type': TYPES[file.format] },
    });
  } catch (error) {
    if (existsSync(source)) throw error;
    // The image was removed after the page was made.
    return new Response(null, { status: 404 });
  }
};

const TYPES = { avif: 'image/avif', webp: 'image/webp', svg: 'image/svg+xml' } as const;
