import type { FileIndex } from '../model/files/file-index.ts';
import type { Alias } from '../model/ledger/ledger-entry.ts';
import type { AssignedPlan } from '../model/ledger/plan-anchors.ts';
import { aliasesOf } from '../model/ledger/update-ledger.ts';
import type { NotebookSource } from '../model/gather-pages.ts';
import type { Chunk, Diagnostic, Reading } from '../model/types.ts';
import { figureImage } from './figure-image.ts';
import type { ListedFile } from './image-files.ts';
import type { LedgerSource } from './ledger-source.ts';
import { linkedFiles } from './linked-files.ts';
import { lostDiagnostics } from './lost-diagnostics.ts';
import { withLinks } from './page-links.ts';
import { placeAt } from './place-at.ts';
import { readImageIndex } from './read-image-index.ts';
import { codeDigest } from './render-digest.ts';
import { renderPages } from './render-pages.ts';
import type { Settings } from '../build/settings.ts';
import type { ChunkPlace, FigureImage, PageEntry, RenderedPage } from './types.ts';

type Options = {
  settings: Settings;
  ledger: LedgerSource;
  known: (id: string) => RenderedPage | undefined;
};

/** The pages' entries, and what became of the published anchors. */
export type PageEntries = Reading<PageEntry[]> & { anchors: AssignedPlan; aliases: Alias[] };

/**
 * Makes an entry of every page of the notebook, the preamble first. A page whose `known` rendering
 * is still good is not rendered again. Places of diagnostics are those in the files.
 */
export async function pageEntries(
  { preamble, pages, files }: NotebookSource,
  { settings, ledger, known }: Options,
): Promise<PageEntries> {
  const { language, project } = settings;
  const { index } = await readImageIndex(settings);
  const code = await codeDigest(project);
  const sources = [...(preamble ? [preamble] : []), ...pages];
  const { rendered: renderings, anchors } = await renderPages(sources, {
    language,
    code,
    known,
    ledger: ledger.ledger,
  });
  const unlinked: Omit<PageEntry, 'links'>[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [order, page] of sources.entries()) {
    const { chunks, ...about } = page;
    const rendered = renderings[order];
    if (rendered === undefined) throw new Error(`The page ${page.id} was not rendered`);
    const places = chunks.map(placeOf);
    const images = await findImages(rendered, { index, places });
    diagnostics.push(...absolute(rendered, places), ...images.diagnostics);
    unlinked.push({
      ...about,
      kind: page === preamble ? 'preamble' : 'page',
      order,
      chunks: places,
      rendered,
      images: images.value,
      modified: null,
    });
  }
  const aliases = aliasesOf(anchors);
  const { value, diagnostics: linkDiagnostics } = await withLinks(unlinked, {
    files,
    aliases,
    findLinkedFile: linkedFiles(settings, index),
  });
  diagnostics.push(...linkDiagnostics);
  diagnostics.push(...lostDiagnostics(anchors, { pages: value, lines: ledger.lines }));
  return { value, diagnostics, anchors, aliases };
}

function placeOf({ file, heading, line }: Chunk): ChunkPlace {
  return { file, heading: heading?.text ?? null, headingLine: heading?.line ?? line, line };
}

async function findImages(
  { outline }: RenderedPage,
  { index, places }: { index: FileIndex<ListedFile>; places: readonly ChunkPlace[] },
): Promise<Reading<FigureImage[]>> {
  const found = await Promise.all(
    outline.figures.map((figure) => figureImage(figure, { index, place: placeAt(figure, places) })),
  );
  return {
    value: found.map(({ value }) => value),
    diagnostics: found.flatMap(({ diagnostics }) => diagnostics),
  };
}

function absolute({ diagnostics }: RenderedPage, places: readonly ChunkPlace[]): Diagnostic[] {
  return diagnostics.map(({ at, column, rule, values }) => ({
    rule,
    values,
    place: placeAt({ at, column }, places),
  }));
}
