/** Loads a style sheet. Resolves when it applies or has failed to load. */
export function loadStyle(url: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = url;
  document.head.append(link);
  return new Promise((resolve) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
  });
}

/** Returns the last heading before an element, of the headings that match a selector. */
export function headingBefore(element: Element, selector: string): Element | undefined {
  return [...document.querySelectorAll(selector)].findLast(
    (heading) => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
}
