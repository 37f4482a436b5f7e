import {
  type MatchText,
  occurrencesOf,
  toMatchText,
} from '../../../search/query/matching/match-text.ts';
import { takeSearchedWords } from '../../searched-words.ts';

/**
 * Highlights the words of the search that led to this page, and scrolls to the first match in the
 * section of the address. Escape removes the highlights.
 */
export function highlightSearchedWords(): void {
  const words = takeSearchedWords().map((word) => toMatchText(word).text);
  const main = document.querySelector('main');
  if (words.length === 0 || main === null || !('highlights' in CSS)) return;
  const ranges = matchingRanges(words, main);
  CSS.highlights.set('found', new Highlight(...ranges));
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') CSS.highlights.delete('found');
  });
  if (document.readyState === 'complete') showFirst(ranges);
  // While the page loads, the browser keeps scrolling to the fragment of the address.
  else addEventListener('load', () => showFirst(ranges));
}

/** Scrolls to the first match in the section that was opened, unless both fit on one screen. */
function showFirst(ranges: readonly Range[]): void {
  const heading = document.getElementById(location.hash.slice(1));
  const next = headingAfter(heading);
  const [first] = ranges
    .filter((range) => heading === null || range.comparePoint(heading, 0) <= 0)
    .filter((range) => next === undefined || range.comparePoint(next, 0) > 0)
    .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  if (first === undefined || first.getBoundingClientRect().bottom < innerHeight) return;
  first.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}

/** Returns the heading of the next section, or of the first section if `heading` is null. */
function headingAfter(heading: Element | null): Element | undefined {
  return [...document.querySelectorAll(':is(h2, h3, h4, h5, h6):has(> .anchor)')].find(
    (other) =>
      heading === null ||
      heading.compareDocumentPosition(other) === Node.DOCUMENT_POSITION_FOLLOWING,
  );
}

/** Finds words in the blocks of an element. A match may extend over inline elements, not blocks. */
function matchingRanges(words: readonly string[], root: Element): Range[] {
  return blocksOf(root).flatMap(({ matchText, nodes }) =>
    words.flatMap((word) => occurrencesOf(word, matchText).map((match) => rangeIn(nodes, match))),
  );
}

function blocksOf(root: Element): { matchText: MatchText; nodes: Text[] }[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const blocks: { block: Element | null; nodes: Text[] }[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    const block = node.parentElement?.closest(BLOCK) ?? null;
    const last = blocks.at(-1);
    if (last?.block === block) last.nodes.push(node);
    else blocks.push({ block, nodes: [node] });
  }
  return blocks.map(({ nodes }) => ({
    matchText: toMatchText(nodes.map(({ data }) => data).join('')),
    nodes,
  }));
}

const BLOCK =
  'p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, pre, summary, figcaption, blockquote, div, main';

function rangeIn(nodes: readonly Text[], [start, end]: [number, number]): Range {
  const range = new Range();
  range.setStart(...pointAt(nodes, start));
  // `end - 1` is in the same node as the last character; `end` may be in the next node.
  const [node, offset] = pointAt(nodes, end - 1);
  range.setEnd(node, offset + 1);
  return range;
}

function pointAt(nodes: readonly Text[], offset: number): [Text, number] {
  let rest = offset;
  for (const node of nodes) {
    if (rest < node.length) return [node, rest];
    rest -= node.length;
  }
  throw new Error(`Offset ${offset} is outside of the text`);
}
