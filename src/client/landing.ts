import { takeFound } from './found.ts';

/** Marks the words that a search led to in the text of the page; Escape takes the marks away. */
export function landOnPassage(): void {
  const words = takeFound();
  const main = document.querySelector('main');
  if (words.length === 0 || main === null || !('highlights' in CSS)) return;
  CSS.highlights.set('found', new Highlight(...rangesOf(words, main)));
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') CSS.highlights.delete('found');
  });
}

function rangesOf(words: readonly string[], root: Node): Range[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    const lower = text.toLowerCase();
    // A text that lower case makes longer has no places in common with it.
    if (lower.length !== text.length) continue;
    for (const word of words) ranges.push(...placesOf(word, lower, node));
  }
  return ranges;
}

function placesOf(word: string, lower: string, node: Node): Range[] {
  const ranges: Range[] = [];
  const step = Math.max(1, word.length);
  for (
    let at = lower.indexOf(word);
    word !== '' && at !== -1;
    at = lower.indexOf(word, at + step)
  ) {
    const range = new Range();
    range.setStart(node, at);
    range.setEnd(node, at + word.length);
    ranges.push(range);
  }
  return ranges;
}
