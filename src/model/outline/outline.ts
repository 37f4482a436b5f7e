import type { PlannedAnchors } from '../types.ts';
import type { Heading, Root, RootContent } from 'mdast';
import { assignAnchors } from './anchors.ts';
import { takeHeadingId } from './heading-id.ts';
import { inlineText } from '../markdown/plain-text.ts';

/** The document of one chunk. `part` is the further date heading that opens it, if any. */
export type OutlineChunk = { tree: Root; part: Heading | null };

export type OutlineEntry = {
  kind: 'section' | 'part';
  /** Index of the chunk that holds the heading. */
  chunk: number;
  anchor: string;
  /** Other ids of the page that lead to it. */
  aliases: string[];
  /** The id that the notes set, as written. */
  id: string | null;
  heading: string;
  /** Depth of nesting inside the session: 1 for a topic, 0 for a part. */
  level: number;
  /** Index of the enclosing section in the outline; null for topics and parts. */
  parent: number | null;
  node: Heading;
  /** Its own blocks, up to the next heading of any level. */
  blocks: RootContent[];
};

/** Says what the headings of a page, in reading order, are to be called where that is settled. */
export type NameHeadings = (
  headings: readonly Pick<OutlineEntry, 'heading' | 'id'>[],
) => PlannedAnchors;

export type Outline = { introduction: RootContent[]; entries: OutlineEntry[] };

/**
 * The headings of one page's chunks in reading order, nested by their numbers of `#`, with anchors
 * that are unique on the page. Each heading's node gets its anchor and rank and loses a written
 * `{#id}`: the trees are changed.
 */
export function outlinePage(
  chunks: readonly OutlineChunk[],
  { nameHeadings }: { nameHeadings: NameHeadings },
): Outline {
  const { introduction, drafts } = draft(chunks);
  const parents = parentsOf(drafts);
  const { headings: names, reserved } = nameHeadings(drafts);
  const anchors = assignAnchors(
    drafts.map(({ heading, id }, index) => {
      const keeps = names[index]?.keeps ?? null;
      return { heading, id, keeps, parent: parents[index] ?? null };
    }),
    { reserved: new Set(reserved) },
  );
  const levels: number[] = [];
  const entries = drafts.map(({ kind, ...rest }, index): OutlineEntry => {
    const parent = parents[index] ?? null;
    const level = kind === 'part' ? 0 : (parent === null ? 0 : (levels[parent] ?? 0)) + 1;
    const anchor = anchors[index] ?? '';
    const aliases = names[index]?.aliases ?? [];
    levels.push(level);
    rest.node.data = { anchor, aliases, rank: Math.min(Math.max(level, 1) + 1, 6) };
    return { ...rest, kind, anchor, aliases, level, parent };
  });
  return { introduction, entries };
}

type Draft = Pick<OutlineEntry, 'kind' | 'chunk' | 'heading' | 'id' | 'node' | 'blocks'>;

function draft(chunks: readonly OutlineChunk[]): { introduction: RootContent[]; drafts: Draft[] } {
  const introduction: RootContent[] = [];
  const drafts: Draft[] = [];
  const open = (kind: Draft['kind'], node: Heading, chunk: number) => {
    const id = takeHeadingId(node);
    drafts.push({ kind, chunk, node, id, heading: inlineText(node), blocks: [] });
  };
  for (const [chunk, { tree, part }] of chunks.entries()) {
    if (part !== null) open('part', part, chunk);
    for (const block of tree.children) {
      if (block.type === 'heading') open('section', block, chunk);
      else (drafts.at(-1)?.blocks ?? introduction).push(block);
    }
  }
  return { introduction, drafts };
}

/** For each heading the index of the nearest one before it with fewer `#`; parts enclose nothing. */
function parentsOf(drafts: readonly Draft[]): (number | null)[] {
  const open: { index: number; depth: number }[] = [];
  return drafts.map(({ kind, node }, index) => {
    const depth = kind === 'part' ? 0 : node.depth;
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    const parent = open.at(-1)?.index ?? null;
    if (kind === 'section') open.push({ index, depth });
    return parent;
  });
}
