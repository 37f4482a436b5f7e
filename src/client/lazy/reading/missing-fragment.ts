import { bestHeading } from './best-heading.ts';
import { decodeFragment } from '../dom.ts';
import { showToast } from '../toast.ts';

/**
 * Goes to the best target for a fragment that the page doesn't have: the new address of a section
 * that moved, a heading with the same words, or the most similar heading, with a notice. If no heading
 * is similar, only shows a notice.
 */
export function followMissingFragment(): void {
  const anchor = decodeFragment(location.hash.slice(1));
  const target = document.getElementById(anchor);
  const link = target?.className === 'moved' ? target.querySelector('a') : null;
  if (link) {
    link.search = location.search;
    location.replace(link.href);
  } else if (target) goTo(anchor);
  else if (!OWN_ID.test(anchor) && document.querySelector('.prose') !== null) guess(anchor);
}

/** Ids of the site's own elements, which were never headings. */
const OWN_ID = /^(?:ui|fn|fig)_/;

function guess(anchor: string): void {
  const { guessed = '', gone = '' } = document.body.dataset;
  const best = bestHeading(anchor, headingsAndIds());
  if (best !== null) goTo(best.heading.id);
  if (best?.isSame) return;
  const shown = anchor.length > 60 ? `${anchor.slice(0, 60)}…` : anchor;
  const notice = (best === null ? gone : guessed).replace('{anchor}', () => shown);
  showToast(
    notice.replace('{heading}', () => best?.heading.text ?? ''),
    { duration: 8_000 },
  );
}

/** Lists the headings with their text, and former ids of headings and of moved sections without. */
function headingsAndIds(): { id: string; text: string }[] {
  const elements = document.querySelectorAll<HTMLElement>(
    '.prose :is(h2, h3, h4, h5, h6)[id], .prose :is(h2, h3, h4, h5, h6) > span[id], .moved',
  );
  return Array.from(elements, ({ id, tagName, textContent }) => {
    return { id, text: tagName.startsWith('H') ? textContent.trim() : '' };
  });
}

/** Replaces the fragment in the history, so that Back leaves the page. */
function goTo(id: string): void {
  location.replace(`#${id}`);
}
