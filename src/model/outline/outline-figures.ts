import type { Image, Nodes } from 'mdast';
import { addressedName } from '../files/file-address.ts';
import { readEmbedded } from '../images/embedded-image.ts';
import { captureTime } from '../images/capture-time.ts';
import { figureCaption } from '../images/figures.ts';
import { nodesIn } from '../markdown/tree-nodes.ts';
import type { FigureOutline, FigureTarget } from '../types.ts';
import { figureIds } from './assign-anchors.ts';
import type { ChunkDocument } from './chunk-document.ts';
import type { PageHeading } from './page-headings.ts';

/**
 * Lists the figures of a page in reading order. Stores the index and the caption of each figure in
 * its image node: this changes the trees.
 */
export function readFigures(
  documents: readonly ChunkDocument[],
  headings: readonly PageHeading[],
): FigureOutline[] {
  const sections = new Map<Nodes, number | null>(
    headings.map(({ node, section }) => [node, section]),
  );
  const found = documents.flatMap((document) => imagesOf(document, sections));
  const addresses = found.map(({ image }) => readEmbedded(image.url));
  const ids = figureIds(
    addresses.map(({ written, embedded }) =>
      embedded === null ? addressedName(written) : 'embedded',
    ),
  );
  return found.map(({ image, document, section }, index) => {
    const { written = '', embedded = null } = addresses[index] ?? {};
    const name = embedded === null ? addressedName(written) : written;
    const alt = image.alt ?? '';
    const caption = figureCaption(alt, name);
    image.data = { ...image.data, figure: index, caption };
    return {
      id: ids[index] ?? '',
      name,
      written,
      alt,
      caption,
      captured: captureTime(name),
      section,
      wiki: image.data?.wiki ?? false,
      size: image.data?.size ?? null,
      target: targetOf(image),
      embedded,
      at: document.lineOf(image),
      column: image.position?.start.column ?? 1,
    };
  });
}

function targetOf({ data: { href, link } = {} }: Image): FigureTarget | null {
  if (href === undefined) return null;
  return link === undefined ? { url: href } : { link };
}

type Found = { image: Image; document: ChunkDocument; section: number | null };

function imagesOf(document: ChunkDocument, sections: ReadonlyMap<Nodes, number | null>): Found[] {
  const found: Found[] = [];
  let section: number | null = null;
  for (const block of document.tree.children) {
    section = sections.get(block) ?? section;
    for (const node of nodesIn(block)) {
      if (node.type === 'image') found.push({ image: node, document, section });
    }
  }
  return found;
}
