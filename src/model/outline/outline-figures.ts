import type { Image } from 'mdast';
import { addressedName } from '../files/file-address.ts';
import { readEmbedded } from '../images/embedded-image.ts';
import { captureTime } from '../images/capture-time.ts';
import { figureCaption } from '../images/figures.ts';
import { nodesIn } from '../markdown/tree-nodes.ts';
import type { FigureOutline, FigureTarget } from '../types.ts';
import { figureIds } from './assign-anchors.ts';
import type { PageBlock } from './page-blocks.ts';

/**
 * Lists the figures of a page in reading order. Stores the index and the caption of each figure in
 * its image node: this changes the trees.
 */
export function readFigures(blocks: readonly PageBlock[]): FigureOutline[] {
  const found = blocks.flatMap(imagesIn);
  const addresses = found.map(({ image }) => readEmbedded(image.url));
  const ids = figureIds(
    addresses.map(({ written, embedded }) =>
      embedded === null ? addressedName(written) : 'embedded',
    ),
  );
  return found.map(({ image, section, lineOf }, index) => {
    const { written = '', embedded = null } = addresses[index] ?? {};
    const name = embedded === null ? addressedName(written) : written;
    const alt = image.alt ?? '';
    const caption = figureCaption(alt, name) ?? figureCaption(image.title ?? '', name);
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
      at: lineOf(image),
      column: image.position?.start.column ?? 1,
    };
  });
}

function targetOf({ data: { href, link } = {} }: Image): FigureTarget | null {
  if (href === undefined) return null;
  return link === undefined ? { url: href } : { link };
}

type PlacedImage = Omit<PageBlock, 'block'> & { image: Image };

function imagesIn({ block, ...place }: PageBlock): PlacedImage[] {
  return nodesIn(block).flatMap((node) =>
    node.type === 'image' ? [{ image: node, ...place }] : [],
  );
}
