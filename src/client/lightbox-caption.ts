/**
 * A figure's capture time, words and the way to the section that it stands in, for the image that
 * `link` leads to. `leaveFor` is called with the section's address where a reader takes that way.
 */
export function captionOf(link: HTMLAnchorElement, leaveFor: (url: string) => void): Node[] {
  const figure = link.closest('figure');
  const heading = headingBefore(link);
  const name = heading?.textContent?.trim() ?? '';
  const parts: Node[] = [figure?.querySelector('time'), figure?.querySelector('figcaption')]
    .filter((part) => part instanceof HTMLElement)
    // Slides are often called what their section is.
    .filter(({ textContent }) => textContent.trim() !== name)
    .map((part) => {
      const copy = document.createElement(part.tagName === 'TIME' ? 'time' : 'span');
      copy.textContent = part.textContent;
      return copy;
    });
  if (heading === undefined) return parts;
  const way = document.createElement('a');
  way.href = `#${heading.id}`;
  way.textContent = name;
  way.addEventListener('click', (event) => {
    event.preventDefault();
    leaveFor(way.href);
  });
  return [...parts, way];
}

function headingBefore(element: Element): Element | undefined {
  const headings = [...document.querySelectorAll('main :is(h2, h3, h4, h5, h6)[id]')];
  return headings.findLast((heading) =>
    Boolean(heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING),
  );
}
