import type { PaperNaming } from './paper-naming.ts';
import { countWords } from './title-form.ts';

/**
 * Groups namings of the same paper: those with the same arXiv id, DOI or address, or with the same
 * title. A name of one or two words is the same paper only at the same venue in the same year. The
 * groups are in the order of their first members.
 */
export function groupPapers<Paper extends PaperNaming>(papers: readonly Paper[]): Paper[][] {
  const groups = new Map<string, Paper[]>();
  const all: Paper[][] = [];
  for (const paper of papers) {
    const keys = keysOf(paper);
    const known = keys.map((key) => groups.get(key)).find((group) => group !== undefined);
    const group = known ?? [];
    if (known === undefined) all.push(group);
    group.push(paper);
    for (const key of keys) if (!groups.has(key)) groups.set(key, group);
  }
  return all;
}

/** Joins what the members of a group say. The first that says something counts. */
export function joinPaper(group: readonly PaperNaming[]): PaperNaming {
  const first = (key: Exclude<keyof PaperNaming, 'evidence'>) =>
    group.find((paper) => paper[key] !== null)?.[key] ?? null;
  // A venue and a year belong together.
  const placed = group.find(({ venue, year }) => venue !== null && year !== null);
  return {
    title: first('title'),
    venue: placed?.venue ?? first('venue'),
    year: placed?.year ?? first('year'),
    arxiv: first('arxiv'),
    doi: first('doi'),
    url: first('url'),
    bibtex: first('bibtex'),
    evidence: EVIDENCE.find((kind) => group.some(({ evidence }) => evidence === kind)) ?? 'form',
  };
}

function keysOf({ title, venue, year, arxiv, doi, url }: PaperNaming): string[] {
  const letters =
    title
      ?.normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '') ?? '';
  const isShort = letters !== '' && countWords(title ?? '') < 3 && !/\p{Script=Han}/u.test(letters);
  return [
    arxiv === null ? '' : `arxiv:${arxiv}`,
    doi === null ? '' : `doi:${doi}`,
    url === null ? '' : `url:${url}`,
    letters === '' ? '' : `title:${letters}${isShort ? `:${venue}${year}` : ''}`,
  ].filter(Boolean);
}

/** From the surest. */
const EVIDENCE = ['stated', 'named', 'form'] as const;
