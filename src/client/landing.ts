const KEY = 'running-notes:found';

/** Remembers the words that a search found, for the page that its link leads to. */
export function rememberFound(words: readonly string[]): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(words));
  } catch {
    // Without storage the page still opens at the passage.
  }
}

/** Marks the words that a search led to in the text of the page; Escape takes the marks away. */
export function landOnPassage(): void {
  const words = takeFound();
  const main = document.querySelector('main');
  if (words.length === 0 || main === null || !('highlights' in CSS)) return;
  const ranges = words.flatMap((word) => rangesOf(word, main));
  CSS.highlights.set('found', new Highlight(...ranges));
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') CSS.highlights.delete('found');
  });
}

function takeFound(): string[] {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    sessionStorage.removeItem(KEY);
    return Array.isArray(found) ? found.filter((word) => typeof word === 'string') : [];
  } catch {
    return [];
  }
}

function rangesOf(word: string, root: Node): Range[] {
  const wanted = word.toLowerCase();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.nodeValue?.toLowerCase() ?? '';
    for (
      let at = text.indexOf(wanted);
      at !== -1 && wanted !== '';
      at = text.indexOf(wanted, at + 1)
    ) {
      if (at + wanted.length > (node.nodeValue?.length ?? 0)) break;
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      ranges.push(range);
    }
  }
  return ranges;
}
