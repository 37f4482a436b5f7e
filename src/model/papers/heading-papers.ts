import type { Heading, RootContent } from 'mdast';
import type { ChunkLine } from '../types.ts';
import { linePapers } from './line-papers.ts';
import { NOWHERE, type PaperAddress } from './paper-addresses.ts';
import { headingLine, type PaperLine, paperLines } from './paper-lines.ts';
import { type PaperNaming, UNKNOWN } from './paper-naming.ts';
import { countWords, isCapitalized, isPhrase, titleForm } from './title-form.ts';
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
  const subheadings = Map.groupBy(headings, ({ parent }) => parent);
  const isInside: boolean[] = [];
  return headings.map((section, index) => {
    const inside = section.parent !== null && (isInside[section.parent] ?? false);
    const lines = section.blocks.slice(0, 3).flatMap(paperLines).slice(0, 3);
    const evidence = { lines, parts: partsIn(subheadings.get(index) ?? []), inside };
    const { presented, used } = readSection(section, evidence);
    isInside.push(inside || presented.length > 0);
    return { ...section, presented, used };
  });
}

type Evidence = { lines: PaperLine[]; parts: number; inside: boolean };

/**
 * Counts the different headings of parts of a paper. Topics of a meeting have a conclusion too, so that
 * it counts alone only among other headings that are not those of a discussion.
 */
function partsIn(headings: readonly PaperSection[]): number {
  const parts = headings.flatMap(
    ({ heading }) => PAPER_PARTS.exec(heading)?.[1]?.toLowerCase() ?? [],
  );
  const own = new Set(parts);
  const isSure = own.size > 1 || parts.some((part) => !TOPIC_PARTS.has(part));
  const isTopic = headings.length < 3 || headings.some(({ heading }) => DISCUSSION.test(heading));
  return isSure || !isTopic ? own.size : 0;
}

function readSection(
  { node, heading, section }: PaperSection,
  evidence: Evidence,
): { presented: PaperNaming[]; used: PaperLine[] } {
  if (section === null) return { presented: [], used: [] };
  const named = linePapers(headingLine(node, heading));
  if (named.length > 1) return { presented: named, used: [] };
  const below = readBelow(evidence.lines);
  const mayBeTitle = heading.length <= LONGEST && countWords(heading) >= 3;
  const title = mayBeTitle ? bareTitle(heading) : '';
  const isAddressed = below.used.length > 0 && !below.areMany;
  const form = titleEvidence(title, { ...evidence, isAddressed });
  const paper = named[0] ?? (form && { ...UNKNOWN, title, evidence: form });
  if (paper === null) return { presented: [], used: [] };
  return { presented: [withBelow(paper, below)], used: below.used };
}

/** Returns what shows that a heading is the title of a paper; null if nothing does. */
function titleEvidence(
  title: string,
  { parts, inside, lines, isAddressed }: Evidence & { isAddressed: boolean },
): PaperNaming['evidence'] | null {
  if (isAddressed && (isCapitalized(title, 3) || isPhrase(title, 5))) return 'stated';
  if (inside) return null;
  if (lines.some(isPublication) && isCapitalized(title, 5)) return 'stated';
  const isCalled = lines.slice(0, 1).some(({ text }) => CALLED.test(text));
  if ((parts > 0 || isCalled) && isCapitalized(title, 4)) return 'stated';
  if (parts > 1 && isPhrase(title, 6)) return 'stated';
  return titleForm(title);
}

/** What the first lines below a heading state without a title. */
type Below = {
  address: PaperAddress;
  mention: { venue: string; year: string } | undefined;
  /** The lines with the address. */
  used: PaperLine[];
  /** Whether there are further addresses, which are those of other papers. */
  areMany: boolean;
};

function readBelow(lines: readonly PaperLine[]): Below {
  const below: Below = { address: NOWHERE, mention: undefined, used: [], areMany: false };
  for (const line of lines) {
    const papers = linePapers(line);
    const [paper] = papers;
    if (paper === undefined || paper.title === null) below.mention ??= venueOf(line.text);
    if (paper === undefined || paper.title !== null) continue;
    const isFree = ADDRESS_KINDS.every((kind) => !paper[kind] || !below.address[kind]);
    if (papers.length > 1 || !isFree) return { ...below, areMany: true };
    below.address = addressWith(below.address, paper);
    below.used.push(line);
  }
  return below;
}

/** Returns whether a line says where the paper of the heading was published. */
function isPublication({ text }: PaperLine): boolean {
  return PUBLISHED.test(text) && !OTHER_MENTION.test(text) && venueOf(text) !== undefined;
}

/** Returns the venue of a line that contains little else, or calls it the place of publication. */
function venueOf(text: string): Below['mention'] {
  const [mention] = text.length > LONGEST_LINE ? [] : findVenues(text);
  if (mention === undefined) return undefined;
  const isShort = bareTitle(text).length <= 24 && !OTHER_MENTION.test(text);
  return isShort || PUBLISHED.test(text) ? mention : undefined;
}

/** Adds the address and the venue below a heading to its paper. */
function withBelow(paper: PaperNaming, { address, mention, used }: Below): PaperNaming {
  const { venue, year } = paper.venue === null && mention !== undefined ? mention : paper;
  const isStated = used.length > 0 || venue !== null;
  return {
    ...paper,
    ...addressWith(paper, address),
    venue,
    year,
    evidence: isStated ? 'stated' : paper.evidence,
  };
}

function addressWith(own: PaperAddress, other: PaperAddress): PaperAddress {
  return {
    arxiv: own.arxiv ?? other.arxiv,
    doi: own.doi ?? other.doi,
    url: own.url ?? other.url,
  };
}

const ADDRESS_KINDS = ['arxiv', 'doi', 'url'] as const;

const PAPER_PARTS =
  /^(?:\d+\.?\s*)?(motivations?|(?:key |main )?contributions?|evaluations?|related works?|conclusions?|abstract|experiments?|experimental results|动机|贡献|主要贡献|实验|实验结果|结论|相关工作|摘要)$/iu;

/** Parts that topics of a meeting have too. */
const TOPIC_PARTS: ReadonlySet<string> = new Set([
  'motivation',
  'motivations',
  'conclusion',
  'conclusions',
  '动机',
  '结论',
]);
const DISCUSSION =
  /discussion|action|next steps?|summary|decision|minutes|讨论|待办|决议|决定|下一步/iu;

const PUBLISHED =
  /^[^\p{L}]*(?:published|venue|conference|in proceedings|发表|会议|期刊|来源|出处)/iu;

const OTHER_MENTION = /submi|deadline|compar|unlike|投稿|截稿|对比|比较/iu;

const CALLED = /论文|paper/iu;

/** Longer lines contain more than a venue. */
const LONGEST_LINE = 1000;

/** The longest heading that can be a title, in characters. */
const LONGEST = 250;
