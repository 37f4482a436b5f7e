import type { Heading, Root, RootContent } from 'mdast';
import { plainText } from '../markdown/plain-text.ts';
import { pagePapers } from '../papers/page-papers.ts';
import type {
  BlockOutline,
  Chunk,
  ChunkDiagnostic,
  FigureOutline,
  LinkOutline,
  PageOutline,
  PaperOutline,
  PlannedAnchors,
} from '../types.ts';
import { type ChunkDocument, parseChunk } from './chunk-document.ts';
import { headingDiagnostics } from './heading-diagnostics.ts';
import { readBlocks } from './outline-blocks.ts';
import { readFigures } from './outline-figures.ts';
import { readLinks } from './outline-links.ts';
import { type PageTask, readTasks, taskOutlines } from './outline-tasks.ts';
import { pageBlocks } from './page-blocks.ts';
import {
  type AnchoredHeading,
  anchorHeadings,
  type PageHeading,
  pageHeadings,
} from './page-headings.ts';

/** A page whose Markdown is parsed and whose headings have no anchors yet. */
export type ParsedPage = {
  documents: ChunkDocument[];
  headings: PageHeading[];
  /** Blocks before the first heading. */
  introduction: RootContent[];
  figures: FigureOutline[];
  links: LinkOutline[];
  blocks: BlockOutline[];
  papers: PaperOutline[];
  tasks: PageTask[];
};

/** The outline of a page, its blocks as mdast with anchors, and the diagnostics about it. */
export type PageReading = { outline: PageOutline; tree: Root; diagnostics: ChunkDiagnostic[] };

/** The planned anchors of a page without published anchors. */
export const NO_PUBLISHED_ANCHORS: PlannedAnchors = { headings: [], reserved: [] };

/**
 * Parses the Markdown of a page and assigns an anchor to each heading. The result depends only on
 * the chunks and on `planned`, the anchors that the headings were published with.
 */
export function readPage(
  page: { chunks: readonly Chunk[] },
  planned: PlannedAnchors = NO_PUBLISHED_ANCHORS,
): PageReading {
  return outlinePage(parsePage(page), planned);
}

/** Parses the Markdown of a page and finds its headings, figures, links, tasks and papers. */
export function parsePage({ chunks }: { chunks: readonly Chunk[] }): ParsedPage {
  const documents = chunks.map(parseChunk);
  const { headings, introduction } = pageHeadings(documents);
  // Figures refer to links by their index.
  const links = readLinks(documents);
  const blocks = pageBlocks(documents, headings);
  const figures = readFigures(blocks);
  const papers = pagePapers({
    headings,
    introduction,
    lineOf: (node, chunk) => documents[chunk]?.lineOf(node) ?? { chunk, offset: 0 },
  });
  return {
    documents,
    headings,
    introduction,
    figures,
    links,
    blocks: readBlocks(blocks),
    papers,
    tasks: readTasks({ documents, headings, blocks, chunks }),
  };
}

/** Assigns an anchor to each heading of a parsed page. Leaves the parsed page unchanged. */
export function outlinePage(
  { documents, headings, introduction, figures, links, blocks, papers, tasks }: ParsedPage,
  planned: PlannedAnchors,
): PageReading {
  const anchored = anchorHeadings(headings, planned);
  return {
    tree: joinTrees(documents, anchored),
    outline: {
      ...sectionsAndParts(anchored),
      figures,
      links,
      blocks,
      papers,
      tasks: taskOutlines(tasks, anchored),
      introduction: plainText(introduction),
    },
    diagnostics: [
      ...documents.flatMap(({ diagnostics }) => diagnostics),
      ...headingDiagnostics(anchored),
    ],
  };
}

/** Joins the documents of a page to one tree, with the anchor of each heading in its data. */
function joinTrees(
  documents: readonly ChunkDocument[],
  headings: readonly AnchoredHeading[],
): Root {
  const anchored = new Map<RootContent, Heading>(
    headings.map(({ node, anchor, aliases, level }) => {
      const rank = Math.min(Math.max(level, 1) + 1, 6);
      return [node, { ...node, data: { anchor, aliases, rank } }];
    }),
  );
  const blocks = documents.flatMap(({ part, tree }) => [...(part ? [part] : []), ...tree.children]);
  return { type: 'root', children: blocks.map((block) => anchored.get(block) ?? block) };
}

function sectionsAndParts(
  headings: readonly AnchoredHeading[],
): Pick<PageOutline, 'sections' | 'parts'> {
  const sections: PageOutline['sections'] = [];
  const parts: PageOutline['parts'] = [];
  for (const { anchor, aliases, id, heading, section, level, parent, at, blocks } of headings) {
    const part = { anchor, aliases, id, heading, at, text: plainText(blocks) };
    const enclosing = parent === null ? null : (headings[parent]?.section ?? null);
    if (section === null) parts.push(part);
    else sections.push({ ...part, level, parent: enclosing });
  }
  return { sections, parts };
}
