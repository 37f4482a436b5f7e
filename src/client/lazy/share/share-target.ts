import { headingBefore } from '../dom.ts';

/** What is shared: a page, a section or a figure. */
export type ShareTarget = { title: string; url: string };

/** Returns the heading or figure that contains an element, or else the page. */
export function targetAround(element: Element): ShareTarget {
  return targetOf(element.closest(`.prose :is(${HEADING}, figure[id])`));
}

/** Returns the section that the table of contents marks as current, or else the page. */
export function currentTarget(): ShareTarget {
  const link = document.querySelector<HTMLAnchorElement>('contents-follow [aria-current]');
  return targetOf(link && document.getElementById(link.hash.slice(1)));
}

/** Matches the headings that have a link to themselves. */
const HEADING = ':has(> .anchor)';

function targetOf(place: Element | null): ShareTarget {
  const title = place?.matches('figure') ? figureTitle(place) : textOf(place);
  return { title: title || pageTitle(), url: addressOf(place) };
}

/** Returns the public address, if the page knows it. A topic has a share page of its own. */
function addressOf(place: Element | null): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  const page = canonical?.href ?? location.origin + location.pathname;
  if (place === null) return page;
  const session = place.closest<HTMLElement>('main[data-session]');
  const isPart = session?.dataset['parts']?.split(' ').includes(place.id);
  // Without a public address, there are no share pages.
  const isTopic = canonical !== null && session !== null && !isPart && place.matches('h2');
  return isTopic ? `${page}${place.id}/` : `${page}#${place.id}`;
}

function pageTitle(): string {
  const title = document.querySelector<HTMLMetaElement>('meta[property="og:title"]');
  return title?.content ?? document.title;
}

/** Returns the caption, or the alternative text, or else the section's heading and the time. */
function figureTitle(figure: Element): string {
  const caption = textOf(figure.querySelector('figcaption')) || figure.querySelector('img')?.alt;
  const heading = headingBefore(figure, `.prose ${HEADING}`);
  return caption || `${textOf(heading)} ${textOf(figure.querySelector('time'))}`.trim();
}

function textOf(element: Element | null | undefined): string {
  return element?.textContent.replace(/\s+/gu, ' ').trim() ?? '';
}
