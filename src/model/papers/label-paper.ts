import type { PaperOutline } from '../types.ts';
import { linePapers } from './line-papers.ts';
import { UNKNOWN } from './paper-naming.ts';
import { isCapitalized, titleForm } from './title-form.ts';
import { bareTitle } from './title-text.ts';

/**
 * Adds the paper that the heading of a page names, as in `2020/3/11 Title of a paper`. It gets the only
 * address above the first section. The sections of such a page have no titles of other papers without
 * further evidence.
 */
export function withLabelPaper(label: string, papers: readonly PaperOutline[]): PaperOutline[] {
  const line = { text: label, links: [], cells: null, isItem: true };
  const title = label.length > LONGEST ? '' : bareTitle(label);
  const [named] = linePapers({ ...line, node: { type: 'text', value: label }, offset: 0 });
  const untitled = papers.filter((paper) => paper.title === null && paper.section === null);
  const [address] = untitled.length === 1 ? untitled : [];
  const isAddressed = address !== undefined && isCapitalized(title, 3);
  const evidence = isAddressed ? 'stated' : titleForm(title);
  const paper = named ?? (evidence && { ...UNKNOWN, title, evidence });
  if (paper === null) return [...papers];
  const { arxiv, doi, url } = address ?? UNKNOWN;
  const place = { section: null, at: { chunk: 0, offset: -1 } };
  const presented = {
    ...paper,
    arxiv: paper.arxiv ?? arxiv,
    doi: paper.doi ?? doi,
    url: paper.url ?? url,
    ...place,
  };
  const others = papers.filter((other) => other !== address && other.evidence === 'stated');
  return [presented, ...others];
}

/** Longer labels are not titles. */
const LONGEST = 250;
