import { rangesOf } from './block-texts.ts';
import { takeFound } from './found.ts';
import { foldText } from '../search/query/fold.ts';

/**
 * Marks the words that a search led to in the text of the page, and shows the first of them in the
 * section that it led to; Escape takes the marks away.
 */
export function landOnPassage(): void {
  const words = takeFound().map((word) => foldText(word).text);
  const main = document.querySelector('main');
  if (words.length === 0 || main === null || !('highlights' in CSS)) return;
  const ranges = rangesOf(words, main);
  CSS.highlights.set('found', new Highlight(...ranges));
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') CSS.highlights.delete('found');
  });
  if (document.readyState === 'complete') showFirst(ranges);
  // Until then the browser keeps the page at the address's own place.
  else addEventListener('load', () => showFirst(ranges));
}

/** The heading stays in sight where its passage is on the same screen. */
function showFirst(ranges: readonly Range[]): void {
  const heading = document.getElementById(location.hash.slice(1));
  const [first] = ranges
    .filter((range) => heading === null || range.comparePoint(heading, 0) <= 0)
    .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  if (first === undefined || first.getBoundingClientRect().bottom < innerHeight) return;
  first.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}
