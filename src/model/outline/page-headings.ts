import type { Heading, RootContent } from 'mdast';
import { addressedName } from '../files/file-address.ts';
import { readEmbedded } from '../images/embedded-image.ts';
import { figureCaption } from '../images/figures.ts';
import { inlineText } from '../markdown/plain-text.ts';
import { nodesIn } from '../markdown/tree-nodes.ts';
import type { ChunkLine, HeadingName, PlannedAnchors } from '../types.ts';
import { splitWrittenId } from '../written-id.ts';
import { type AnchorRequest, assignAnchors } from './assign-anchors.ts';
import type { ChunkDocument } from './chunk-document.ts';

/** A heading that opens a section or a part of its page, without the written id. */
export type PageHeading = Omit<AnchorRequest, 'keeps'> & {
  /** Index among the sections of the page; null for a part. */
  section: number | null;
  /** Depth of nesting inside the session: 1 for a topic, 0 for a part. */
  level: number;
  at: ChunkLine;
  node: Heading;
  /** Its own blocks, up to the next heading of any level. */
  blocks: RootContent[];
};

/** A heading of a page with its anchor and the older ids that lead to it. */
export type AnchoredHeading = PageHeading & HeadingName;

/**
 * Finds the headings of a page in reading order, nested by their numbers of `#`. Removes each
 * written `{#id}` from its heading: this changes the trees.
 */
export function pageHeadings(documents: readonly ChunkDocument[]): {
  headings: PageHeading[];
  introduction: RootContent[];
} {
  const introduction: RootContent[] = [];
  const headings: PageHeading[] = [];
  /** Indexes of the sections that enclose the next block, outermost first. */
  let open: number[] = [];
  let sections = 0;
  for (const [chunk, { tree, part, lineOf }] of documents.entries()) {
    if (part !== null) {
      open = [];
      const place = { section: null, level: 0, parent: null, at: { chunk, offset: -1 } };
      headings.push({ ...readHeading(part), ...place, blocks: [] });
    }
    for (const block of tree.children) {
      if (block.type !== 'heading') {
        (headings.at(-1)?.blocks ?? introduction).push(block);
        continue;
      }
      open = open.filter((index) => (headings[index]?.node.depth ?? 0) < block.depth);
      const place = { section: sections, level: open.length + 1, parent: open.at(-1) ?? null };
      open.push(headings.length);
      sections += 1;
      headings.push({ ...readHeading(block), ...place, at: lineOf(block), blocks: [] });
    }
  }
  return { headings, introduction };
}

/** Assigns the headings of a page their anchors, which are unique on the page. */
export function anchorHeadings(
  headings: readonly PageHeading[],
  { headings: names, reserved }: PlannedAnchors,
): AnchoredHeading[] {
  const requests = headings.map(({ heading, id, parent }, index) => {
    return { heading, id, parent, keeps: names[index]?.keeps ?? null };
  });
  const anchors = assignAnchors(requests, { reserved: new Set(reserved) });
  return headings.map((heading, index) => {
    return { ...heading, anchor: anchors[index] ?? '', aliases: names[index]?.aliases ?? [] };
  });
}

/** Reads the text and the written `{#id}` of a heading, and removes the id from it. */
function readHeading(node: Heading): Pick<PageHeading, 'node' | 'id' | 'heading'> {
  const last = node.children.at(-1);
  const { text, id } = splitWrittenId(last?.type === 'text' ? last.value : '');
  if (last?.type === 'text') last.value = text;
  return { node, id, heading: inlineText(node) || imageName(node) };
}

/** Names a heading that is only an image by its alternative text, or else by its file. */
function imageName(heading: Heading): string {
  const image = nodesIn(heading).find((node) => node.type === 'image');
  if (image === undefined) return '';
  const name = addressedName(readEmbedded(image.url).written);
  return figureCaption(image.alt ?? '', name) ?? name.replace(/\.[^.]*$/u, '');
}
