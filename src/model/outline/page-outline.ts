import type { Heading, Root } from 'mdast';
import { type ChunkDocument, parseChunk } from './chunk-document.ts';
import { readLinks } from './page-links.ts';
import { type NameHeadings, type OutlineEntry, outlinePage } from './outline.ts';
import { outlineDiagnostics } from './outline-diagnostics.ts';
import { readFigures } from './page-figures.ts';
import { plainText } from '../markdown/plain-text.ts';
import type {
  Chunk,
  ChunkDiagnostic,
  ChunkLine,
  HeadingName,
  PageOutline,
  PageSource,
  PlannedAnchors,
} from '../types.ts';

/** One page read: what it says, its blocks as mdast with anchors and figures in place, diagnostics. */
export type PageReading = { outline: PageOutline; tree: Root; diagnostics: ChunkDiagnostic[] };

/**
 * Reads the Markdown of one page. The result depends on nothing but the chunks of the page and the
 * names that its headings have already, so it can be kept for as long as these stay the same.
 */
export function readPage(
  page: Pick<PageSource, 'chunks'>,
  { nameHeadings = () => UNNAMED }: { nameHeadings?: NameHeadings } = {},
): PageReading {
  const documents = page.chunks.map(parseChunk);
  const parts = page.chunks.map((chunk, index) => (index === 0 ? null : partHeading(chunk)));
  const { introduction, entries } = outlinePage(
    documents.map(({ tree }, index) => ({ tree, part: parts[index] ?? null })),
    { nameHeadings },
  );
  const lineOf = ({ kind, chunk, node }: OutlineEntry): ChunkLine =>
    (kind === 'section' ? documents[chunk]?.lineOf(node) : null) ?? { chunk, offset: -1 };
  // Gives the images the captions that are part of the texts.
  const figures = readFigures(documents, entries);
  return {
    tree: joinTrees(documents, parts),
    outline: {
      ...splitEntries(entries, lineOf),
      figures,
      links: readLinks(documents),
      introduction: plainText(introduction),
    },
    diagnostics: [
      ...documents.flatMap(({ diagnostics }) => diagnostics),
      ...outlineDiagnostics(entries, lineOf),
    ],
  };
}

/** The names of a page without published anchors. */
export const UNNAMED: PlannedAnchors = { headings: [], reserved: [] };

function partHeading({ heading }: Chunk): Heading | null {
  if (heading === null) return null;
  return { type: 'heading', depth: 2, children: [{ type: 'text', value: heading.text }] };
}

function joinTrees(documents: readonly ChunkDocument[], parts: readonly (Heading | null)[]): Root {
  return {
    type: 'root',
    children: documents.flatMap(({ tree }, index) => {
      const part = parts[index] ?? null;
      return part === null ? tree.children : [part, ...tree.children];
    }),
  };
}

function splitEntries(
  entries: readonly OutlineEntry[],
  lineOf: (entry: OutlineEntry) => ChunkLine,
): Pick<PageOutline, 'sections' | 'parts'> {
  const sections = entries.filter(({ kind }) => kind === 'section');
  const indexOf = new Map(sections.map((entry, index) => [entry, index]));
  return {
    sections: sections.map((entry) => {
      const parent = entry.parent === null ? undefined : entries[entry.parent];
      return {
        ...nameOf(entry),
        level: entry.level,
        parent: parent === undefined ? null : (indexOf.get(parent) ?? null),
        at: lineOf(entry),
        text: plainText(entry.blocks),
      };
    }),
    parts: entries
      .filter(({ kind }) => kind === 'part')
      .map((entry) => ({
        ...nameOf(entry),
        at: lineOf(entry),
        text: plainText(entry.blocks),
      })),
  };
}

function nameOf({ anchor, aliases, id, heading }: OutlineEntry): HeadingName {
  return { anchor, aliases, id, heading };
}
