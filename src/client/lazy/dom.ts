/** Applies CSS to the page. */
export function applyStyles(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}

/** Returns the last heading before an element, of the headings that match a selector. */
export function headingBefore(element: Element, selector: string): Element | undefined {
  return [...document.querySelectorAll(selector)].findLast(
    (heading) => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
}

/** Decodes a fragment of an address, unless it is not encoded correctly. */
export function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Returns the element that matches a selector inside another. Throws if nothing matches. */
export function partOf<Part extends Element>(element: Element, selector: string): Part {
  const part = element.querySelector<Part>(selector);
  if (part === null) throw new Error(`${element.localName} has no ${selector}`);
  return part;
}
