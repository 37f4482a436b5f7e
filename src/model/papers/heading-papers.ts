import type { Heading, RootContent } from 'mdast';
import type { ChunkLine } from '../types.ts';
import { linePapers } from './line-papers.ts';
import { isSomewhere } from './paper-addresses.ts';
import { headingLine, type PaperLine, paperLines } from './paper-lines.ts';
import { type PaperNaming, UNKNOWN } from './paper-naming.ts';
import { isCapitalized, isPhrase, titleForm } from './title-form.ts';
import { bareTitle } from './title-text.ts';
import { findVenues } from './venues.ts';

/** A heading with its own blocks. `parent` is the index of the enclosing one. */
export type PaperSection = {
  node: Heading;
  heading: string;
  /** Null for a heading that is only a date. */
  section: number | null;
  parent: number | null;
  at: ChunkLine;
  blocks: RootContent[];
};

/** A section with the papers of its heading, and the lines below it that are about them. */
export type SectionReading = PaperSection & {
  presented: PaperNaming[];
  used: PaperLine[];
};

/**
 * Finds the headings that are titles of papers. A heading needs a venue, an address, a label, the form
 * of a title, or the sections of a paper below it. Inside the section of a paper, the form of a title
 * is not enough.
 */
export function readSections(headings: readonly PaperSection[]): SectionReading[] {
  const parts = new Map<number | null, number>();
  for (const { parent, heading } of headings) {
    if (PAPER_PARTS.test(heading)) parts.set(parent, (parts.get(parent) ?? 0) + 1);
  }
  const isInside: boolean[] = [];
  return headings.map((section, index) => {
    const inside = section.parent !== null && (isInside[section.parent] ?? false);
    const lines = section.blocks.slice(0, 3).flatMap(paperLines).slice(0, 3);
    const evidence = { lines, parts: parts.get(index) ?? 0, inside };
    const { presented, used } = readSection(section, evidence);
    isInside.push(inside || presented.length > 0);
    return { ...section, presented, used };
  });
}

type Evidence = { lines: PaperLine[]; parts: number; inside: boolean };

function readSection(
  { node, heading, section }: PaperSection,
  { lines, parts, inside }: Evidence,
): { presented: PaperNaming[]; used: PaperLine[] } {
  if (section === null) return { presented: [], used: [] };
  const named = linePapers(headingLine(node, heading));
  if (named.length > 1) return { presented: named, used: [] };
  const addressed = lines.filter((line) => linePapers(line).some(hasOnlyAddress));
  const title = heading.length > LONGEST ? '' : bareTitle(heading);
  const evidence = titleEvidence(title, {
    parts,
    inside,
    lines,
    isAddressed: addressed.length === 1,
  });
  const paper = named[0] ?? (evidence && { ...UNKNOWN, title, evidence });
  return paper === null ? { presented: [], used: [] } : withLines(paper, lines);
}

/** Returns what shows that a heading is the title of a paper; null if nothing does. */
function titleEvidence(
  title: string,
  { parts, inside, lines, isAddressed }: Evidence & { isAddressed: boolean },
): PaperNaming['evidence'] | null {
  if (isAddressed && (isCapitalized(title, 3) || isPhrase(title, 5))) return 'stated';
  if (inside) return null;
  const isCalled = lines.slice(0, 1).some(({ text }) => CALLED.test(text));
  if ((parts > 0 || isCalled) && isCapitalized(title, 4)) return 'stated';
  if (parts > 1 && isPhrase(title, 6)) return 'stated';
  return titleForm(title);
}

/** Adds the address and the venue that the first lines below a heading state without a title. */
function withLines(
  paper: PaperNaming,
  lines: readonly PaperLine[],
): { presented: PaperNaming[]; used: PaperLine[] } {
  const used = lines.filter((line) => linePapers(line).some(hasOnlyAddress));
  const addresses = used.flatMap(linePapers);
  const mention = lines
    .filter((line) => used.includes(line) || linePapers(line).length === 0)
    .flatMap(({ text }) => findVenues(text))[0];
  const first = (key: 'arxiv' | 'doi' | 'url') =>
    paper[key] ?? addresses.find((address) => address[key] !== null)?.[key] ?? null;
  const { venue, year } = paper.venue === null && mention !== undefined ? mention : paper;
  const isStated = used.length > 0 || venue !== null;
  const presented = {
    ...paper,
    venue,
    year,
    arxiv: first('arxiv'),
    doi: first('doi'),
    url: first('url'),
    evidence: isStated ? ('stated' as const) : paper.evidence,
  };
  return { presented: [presented], used };
}

function hasOnlyAddress(paper: PaperNaming): boolean {
  return paper.title === null && isSomewhere(paper);
}

const PAPER_PARTS =
  /^(?:\d+\.?\s*)?(?:motivations?|(?:key |main )?contributions?|evaluations?|related works?|conclusions?|abstract|experiments?|experimental results|动机|贡献|主要贡献|实验|实验结果|结论|相关工作|摘要)$/iu;

const CALLED = /论文|paper/iu;

/** Longer headings are no titles. */
const LONGEST = 250;
