import type { ImageIndex } from '../model/image-index.ts';
import { readPage } from '../model/page-outline.ts';
import type { NotebookSource } from '../model/pages.ts';
import type { Chunk, ChunkLine, Diagnostic, PageSource, Place, Reading } from '../model/types.ts';
import { highlight } from '../render/highlight.ts';
import { renderLabels } from '../render/labels.ts';
import { renderBlocks } from '../render/render-blocks.ts';
import { figurePicture } from './figure-pictures.ts';
import type { ListedImage } from './image-files.ts';
import { readImageIndex } from './read-image-index.ts';
import { codeDigest, renderDigest } from './render-digest.ts';
import type { Settings } from './settings.ts';
import type { ChunkPlace, FigurePicture, PageEntry, RenderedPage } from './types.ts';

/**
 * Makes an entry of every page of the notebook, the preamble first. A page whose `known` rendering
 * has the digest of its sources is not rendered again. Places of diagnostics are those in the files.
 */
export async function pageEntries(
  { preamble, pages }: NotebookSource,
  { settings, known }: { settings: Settings; known: (id: string) => RenderedPage | undefined },
): Promise<Reading<PageEntry[]>> {
  const { language, project } = settings;
  const { index } = await readImageIndex(settings);
  const code = await codeDigest(project);
  const value: PageEntry[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [order, page] of [...(preamble ? [preamble] : []), ...pages].entries()) {
    const { chunks, ...about } = page;
    const digest = renderDigest(page, { code, language });
    const kept = known(page.id);
    const rendered = kept?.digest === digest ? kept : await render(page, { digest, language });
    const places = chunks.map(placeOf);
    const pictures = await findPictures(rendered, { index, places });
    diagnostics.push(...absolute(rendered, places), ...pictures.diagnostics);
    value.push({
      ...about,
      kind: page === preamble ? 'preamble' : 'page',
      order,
      chunks: places,
      rendered,
      pictures: pictures.value,
    });
  }
  return { value, diagnostics };
}

async function render(
  page: PageSource,
  { digest, language }: { digest: string; language: Settings['language'] },
): Promise<RenderedPage> {
  const { outline, tree, diagnostics } = readPage(page);
  const labels = renderLabels(language);
  const pieces = await renderBlocks(tree, { key: digest, labels, highlight });
  return { digest, outline, pieces, findings: diagnostics };
}

function placeOf({ file, heading, line }: Chunk): ChunkPlace {
  return { file, heading: heading?.text ?? null, headingLine: heading?.line ?? line, line };
}

async function findPictures(
  { outline }: RenderedPage,
  { index, places }: { index: ImageIndex<ListedImage>; places: readonly ChunkPlace[] },
): Promise<Reading<FigurePicture[]>> {
  const found = await Promise.all(
    outline.figures.map((figure) =>
      figurePicture(figure, { index, place: placeAt(figure, places) }),
    ),
  );
  return {
    value: found.map(({ value }) => value),
    diagnostics: found.flatMap(({ diagnostics }) => diagnostics),
  };
}

function absolute({ findings }: RenderedPage, places: readonly ChunkPlace[]): Diagnostic[] {
  return findings.map(({ at, column, rule, values }) => ({
    rule,
    values,
    place: placeAt({ at, column }, places),
  }));
}

function placeAt(
  { at, column }: { at: ChunkLine; column: number },
  places: readonly ChunkPlace[],
): Place {
  const chunk = places[at.chunk];
  if (chunk === undefined) throw new Error(`No chunk ${at.chunk} on this page`);
  const line = at.offset < 0 ? chunk.headingLine : chunk.line + at.offset;
  return { file: chunk.file, line, column };
}
