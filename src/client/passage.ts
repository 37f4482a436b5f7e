/** A page, a section or a figure, as it is told to others. */
export type Passage = { title: string; url: string };

/** The heading or figure that an element stands in; without any, the page. */
export function passageAround(element: Element): Passage {
  return passageOf(element.closest('.prose :is(:has(> .anchor), figure[id])'));
}

/** The section that the table of contents marks; at the top of the page, or without one, the page. */
export function passageBeingRead(): Passage {
  const link = document.querySelector<HTMLAnchorElement>('contents-follow [aria-current]');
  return passageOf(link && document.getElementById(link.hash.slice(1)));
}

function passageOf(place: Element | null): Passage {
  const title = place?.matches('figure') ? figureTitle(place) : textOf(place);
  return { title: title || pageTitle(), url: addressOf(place) };
}

/** Of a topic the page made for sharing it; the public address, where the page knows it. */
function addressOf(place: Element | null): string {
  const known = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  const page = known?.href ?? location.origin + location.pathname;
  if (place === null) return page;
  const session = place.closest<HTMLElement>('main[data-session]');
  const isPart = session?.dataset['parts']?.split(' ').includes(place.id);
  const isTopic = session !== null && !isPart && place.matches('h2');
  return isTopic ? `${page}${place.id}/` : `${page}#${place.id}`;
}

function pageTitle(): string {
  const title = document.querySelector<HTMLMetaElement>('meta[property="og:title"]');
  return title?.content ?? document.title;
}

/** What is under the image; else what stands for it, which names section and time. */
function figureTitle(figure: Element): string {
  const words = textOf(figure.querySelector('figcaption')) || figure.querySelector('img')?.alt;
  return (
    words || [textOf(headingBefore(figure)), textOf(figure.querySelector('time'))].join(' ').trim()
  );
}

function headingBefore(element: Element): Element | null {
  const headings = [...document.querySelectorAll('.prose :has(> .anchor)')];
  const isBefore = (heading: Element) =>
    heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
  return headings.findLast(isBefore) ?? null;
}

function textOf(element: Element | null): string {
  return element?.textContent?.replace(/\s+/gu, ' ').trim() ?? '';
}
