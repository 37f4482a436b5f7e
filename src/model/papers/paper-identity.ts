import type { PaperNaming } from './paper-naming.ts';
import { countWords } from './title-form.ts';

/**
 * Groups namings of the same paper: those with the same arXiv id, DOI or address, or with the same
 * title, also by way of a third naming. A name of one or two words is the same paper only at the same
 * venue in the same year. The groups are in the order of their first members.
 */
export function groupPapers<Paper extends PaperNaming>(papers: readonly Paper[]): Paper[][] {
  const firsts = papers.map((_, index) => index);
  const firstOf = (index: number): number => {
    let first = index;
    for (let next = firsts[first]; next !== undefined && next !== first; next = firsts[first]) {
      firsts[first] = firsts[next] ?? next;
      first = next;
    }
    return first;
  };
  const byKey = new Map<string, number>();
  for (const [index, paper] of papers.entries()) {
    for (const key of keysOf(paper)) {
      const [one, other] = [firstOf(index), firstOf(byKey.get(key) ?? index)];
      firsts[Math.max(one, other)] = Math.min(one, other);
      byKey.set(key, index);
    }
  }
  return [...Map.groupBy(papers, (_, index) => firstOf(index)).values()];
}

/** Merges the namings of one paper. For each field, the first value that is not null counts. */
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
