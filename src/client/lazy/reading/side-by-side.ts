import { button, element } from '../../element.ts';
import { besideAddress, type BesideAddress, withoutBeside } from './beside-address.ts';
import { applyStyles, decodeFragment } from '../dom.ts';
import styles from './side-by-side.css?inline';
import { showToast } from '../toast.ts';

// Shows a second session beside the session of the page, where there is room. The address names it, so that
// such a pair can be sent, and Back closes it.

const address = besideAddress(location.href);
const main = document.querySelector<HTMLElement>('.page > main[data-session]');
if (address !== null && main !== null && matchMedia('(width >= 64rem)').matches) {
  openBeside(main, address).catch(() => showToast(document.body.dataset['unloaded'] ?? ''));
}

async function openBeside(main: HTMLElement, { url, anchor }: BesideAddress): Promise<void> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  const other = new DOMParser().parseFromString(await response.text(), 'text/html');
  const session = other.querySelector('main[data-session]');
  if (session === null) throw new Error(`${url} is not a session`);
  const column = columnOf(session, url);
  const title = other.querySelector<HTMLMetaElement>('meta[property="og:title"]');
  column.ariaLabel = title?.content ?? other.title;
  applyStyles(styles);
  addStyleSheets(other);
  main.after(column);
  // The columns are narrower than the page was, so its sections have moved.
  const reading = document.getElementById(decodeFragment(location.hash.slice(1)));
  reading?.scrollIntoView();
  const target = anchor === null ? null : document.getElementById(PREFIX + anchor);
  if (target) {
    const shift = target.getBoundingClientRect().top - column.getBoundingClientRect().top;
    const head = column.querySelector('.beside-head');
    column.scrollTop = shift - SECTION_MARGIN - (head?.clientHeight ?? 0);
  }
  column.focus({ preventScroll: true });
}

/** Copies a session into a column. Its ids get a prefix, and its links lead to its own page. */
function columnOf(session: Element, url: URL): HTMLElement {
  const content = document.importNode(session, true);
  for (const part of content.querySelectorAll(LEFT_OUT)) part.remove();
  for (const link of content.querySelectorAll('a')) {
    const href = link.getAttribute('href');
    if (href !== null) link.href = new URL(href, url).href;
  }
  for (const each of content.querySelectorAll('[id]:not(svg *)')) each.id = PREFIX + each.id;
  for (const each of content.querySelectorAll('[aria-labelledby]')) {
    each.setAttribute('aria-labelledby', PREFIX + each.getAttribute('aria-labelledby'));
  }
  const title = content.querySelector('h1');
  const link = element('a', '', ...(title?.childNodes ?? []));
  link.href = url.href;
  title?.remove();
  const head = element('header', 'beside-head', element('h2', '', link), closeButton());
  const column = element('section', 'prose beside-column', head, ...content.childNodes);
  column.dataset['session'] = '';
  column.tabIndex = -1;
  return column;
}

function closeButton(): HTMLButtonElement {
  return button(document.body.dataset['close'] ?? '', () => {
    const { search } = location;
    history.replaceState(history.state, '', withoutBeside(location.href));
    document.querySelector('.beside-column')?.remove();
    const opener = [...document.querySelectorAll<HTMLAnchorElement>('.pair')];
    opener.find((link) => link.search === search)?.focus();
  });
}

/** Adds the style sheets that only the other page has, such as the one for formulas. */
function addStyleSheets(other: Document): void {
  for (const { href } of other.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    const known = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
    if (known.some((link) => link.href === href)) continue;
    const link = element('link', '');
    link.rel = 'stylesheet';
    link.href = href;
    document.head.append(link);
  }
}

/** Elements that act on their own page. They are left out of the copy. */
const LEFT_OUT = '.beside, .neighbours, .share, .thread .pair, script';

/** Contains `_`, as no anchor does. */
const PREFIX = 'beside_';

/** Pixels above a section in its column. */
const SECTION_MARGIN = 24;
