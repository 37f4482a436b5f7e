import type { Nodes, RootContent } from 'mdast';
import { inlineText } from '../markdown/plain-text.ts';
import { nodesIn } from '../markdown/tree-nodes.ts';
import type { ChunkLine, PaperOutline } from '../types.ts';
import { agendaTitles } from './agenda-titles.ts';
import { bibtexEntries } from './bibtex-entries.ts';
import { entryPaper } from './entry-paper.ts';
import { type PaperSection, readSections, type SectionReading } from './heading-papers.ts';
import { linePapers } from './line-papers.ts';
import { groupPapers, joinPaper } from './paper-identity.ts';
import { paperLines } from './paper-lines.ts';
import { UNKNOWN } from './paper-naming.ts';

/** A page in which papers are looked for. `lineOf` returns the line of a node of a chunk. */
export type PaperPage = {
  headings: readonly PaperSection[];
  introduction: readonly RootContent[];
  lineOf: (node: Nodes, chunk: number) => ChunkLine;
};

/**
 * Finds the papers that a page names, each once: in its headings, in its text, and in BibTeX. A paper
 * that is a heading counts as presented there.
 */
export function pagePapers({ headings, introduction, lineOf }: PaperPage): PaperOutline[] {
  const sections = readSections(headings);
  const found = sections.flatMap(({ section, at, presented, blocks, used }) => [
    ...presented.map((paper) => ({ ...paper, section, at, isHeading: true })),
    ...citedPapers(blocks, { used, lineOf: (node) => lineOf(node, at.chunk) }).map((paper) => {
      return { ...paper, section, isHeading: false };
    }),
  ]);
  const before = { used: NONE, lineOf: (node: Nodes) => lineOf(node, 0) };
  const cited = citedPapers(introduction, before);
  const agenda = sections.some(({ presented }) => presented.length > 0)
    ? agendaTitles(introduction).map(({ title, node }) => {
        return { ...UNKNOWN, title, evidence: 'form' as const, at: lineOf(node, 0) };
      })
    : [];
  const first = [...agenda, ...cited].map((paper) => {
    return { ...paper, section: null, isHeading: false };
  });
  return groupPapers([...first, ...found]).map((group) => {
    const { section, at } = group.find(({ isHeading }) => isHeading) ?? group[0] ?? NO_PLACE;
    return { ...joinPaper(group), section, at };
  });
}

/** Finds the papers in blocks. `used` are the lines that belong to the paper of the heading. */
function citedPapers(
  blocks: readonly RootContent[],
  { used, lineOf }: { used: SectionReading['used']; lineOf: (node: Nodes) => ChunkLine },
): Omit<PaperOutline, 'section'>[] {
  return blocks.flatMap((block) => {
    const papers: Omit<PaperOutline, 'section'>[] = (isBibtex(block) ? [] : paperLines(block))
      .filter(
        ({ node, offset }) => !used.some((line) => line.node === node && line.offset === offset),
      )
      .flatMap((line) => {
        const at = linesAfter(lineOf(line.node), line.offset);
        return linePapers(line).map((paper) => ({ ...paper, at }));
      });
    for (const node of nodesIn(block)) {
      const code = node.type === 'code' ? node.value : isBibtex(node) ? inlineText(node) : '';
      for (const entry of bibtexEntries(code)) {
        const at = linesAfter(lineOf(node), node.type === 'code' ? entry.offset + 1 : 0);
        papers.push({ ...entryPaper(entry), at });
      }
    }
    return papers;
  });
}

/** Returns whether a paragraph is BibTeX that the notes don't mark as code. */
function isBibtex(node: Nodes): boolean {
  const first = node.type === 'paragraph' ? node.children[0] : undefined;
  return first?.type === 'text' && /^@\w+\s*\{/.test(first.value);
}

function linesAfter({ chunk, offset }: ChunkLine, lines: number): ChunkLine {
  return { chunk, offset: offset + lines };
}

const NONE: SectionReading['used'] = [];
const NO_PLACE = { section: null, at: { chunk: 0, offset: 0 } };
