import type { Heading, RootContent } from 'mdast';
import { inlineText } from '../markdown/plain-text.ts';
import type { ChunkLine, HeadingName, PlannedAnchors } from '../types.ts';
import { assignAnchors } from './assign-anchors.ts';
import type { ChunkDocument } from './chunk-document.ts';

/** A heading that opens a section or a part of its page. */
export type PageHeading = {
  kind: 'section' | 'part';
  /** Plain text, without the written id. */
  heading: string;
  /** The id that the notes set with `{#id}`, as written. */
  id: string | null;
  /** Depth of nesting inside the session: 1 for a topic, 0 for a part. */
  level: number;
  /** Index of the enclosing section among the headings; null for topics and parts. */
  parent: number | null;
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
  const add = (node: Heading, found: Pick<PageHeading, 'kind' | 'at'>) => {
    open =
      found.kind === 'part' ? [] : open.filter((index) => depthOf(headings[index]) < node.depth);
    const level = found.kind === 'part' ? 0 : open.length + 1;
    const parent = open.at(-1) ?? null;
    const id = takeHeadingId(node);
    const index = headings.push({
      ...found,
      node,
      id,
      heading: inlineText(node),
      level,
      parent,
      blocks: [],
    });
    if (found.kind === 'section') open.push(index - 1);
  };
  for (const [chunk, { tree, part, lineOf }] of documents.entries()) {
    if (part !== null) add(part, { kind: 'part', at: { chunk, offset: -1 } });
    for (const block of tree.children) {
      if (block.type === 'heading') add(block, { kind: 'section', at: lineOf(block) });
      else (headings.at(-1)?.blocks ?? introduction).push(block);
    }
  }
  return { headings, introduction };
}

function depthOf(heading: PageHeading | undefined): number {
  return heading?.node.depth ?? 0;
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

/** Removes a written `{#id}` from the end of a heading and returns the id; null without one. */
function takeHeadingId({ children }: Heading): string | null {
  const last = children.at(-1);
  if (last?.type !== 'text') return null;
  const match = WRITTEN_ID.exec(last.value);
  if (match === null) return null;
  last.value = last.value.slice(0, match.index);
  return match[1] ?? null;
}

const WRITTEN_ID = /\s*\{#([^\s{}]*)\}\s*$/;
