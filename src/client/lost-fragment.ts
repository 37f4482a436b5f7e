import { bestHeading } from './best-heading.ts';

/**
 * Goes where the address's fragment is best answered: where its section moved to; to the heading of
 * the same words; to the heading most alike, with a notice. Without any the notice alone is shown.
 */
export function findFragment(): void {
  const anchor = decode(location.hash.slice(1));
  const target = document.getElementById(anchor);
  const link = target?.className === 'moved' ? target.querySelector('a') : null;
  if (link) location.replace(withQuery(link.href));
  else if (target) goTo(anchor);
  else if (!OWN.test(anchor) && document.querySelector('.prose') !== null) guess(anchor);
}

/** Ids of the site's own parts, which nobody renamed. */
const OWN = /^(?:ui|fn|fig)_/;

function guess(anchor: string): void {
  const { guessed = '', gone = '' } = document.body.dataset;
  const best = bestHeading(anchor, targets());
  if (best !== null) goTo(best.heading.id);
  if (best?.isSame) return;
  const notice = (best === null ? gone : guessed).replace('{anchor}', () => short(anchor));
  tell(notice.replace('{heading}', () => best?.heading.text ?? ''));
}

/** Headings by their words and ids, and earlier ids of headings and of sections that moved. */
function targets(): { id: string; text: string }[] {
  const elements = document.querySelectorAll<HTMLElement>(
    '.prose :is(h2, h3, h4, h5, h6)[id], .prose :is(h2, h3, h4, h5, h6) > span[id], .moved',
  );
  return Array.from(elements, ({ id, tagName, textContent }) => {
    return { id, text: tagName.startsWith('H') ? textContent.trim() : '' };
  });
}

/** The heading takes the place of the fragment in the history, so that Back leads out of the page. */
function goTo(id: string): void {
  location.replace(`#${id}`);
}

function withQuery(address: string): string {
  const url = new URL(address);
  url.search = location.search;
  return url.href;
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function short(anchor: string): string {
  return anchor.length > 60 ? `${anchor.slice(0, 60)}…` : anchor;
}

function tell(notice: string): void {
  const status = document.getElementById('ui_status');
  if (status === null) return;
  status.textContent = notice;
  setTimeout(() => status.replaceChildren(), 8_000);
}
