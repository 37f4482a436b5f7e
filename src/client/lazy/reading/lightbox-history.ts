import type PhotoSwipe from 'photoswipe';

/** Returns the id of the figure whose image a link leads to. */
function figureId(link: HTMLAnchorElement | undefined): string {
  return link?.closest('figure')?.id ?? link?.firstElementChild?.id ?? '';
}

/**
 * Ensures that the open lightbox has a history entry of its own, after that of the page, so that Back
 * closes it. `isNewPage`: whether the page was opened at the address of the figure.
 */
export function addHistoryEntry(
  link: HTMLAnchorElement,
  { isNewPage }: { isNewPage: boolean },
): void {
  const isLinked = location.hash.startsWith('#fig_');
  if (isLinked && !(isNewPage && !isOwnEntry(history.state))) return;
  if (isLinked) history.replaceState(history.state, '', location.pathname + location.search);
  // Until the lightbox closes, the browser must not restore the scroll position of the page.
  history.scrollRestoration = 'manual';
  history.pushState({ lightbox: true }, '', `#${figureId(link)}`);
}

/** Returns whether a history entry belongs to a lightbox, which a reload opens again. */
function isOwnEntry(state: unknown): boolean {
  return state instanceof Object && 'lightbox' in state;
}

/**
 * Keeps the id of the shown image in the address. Back closes the lightbox, and closing it goes back;
 * then the focus moves to the link of the last image. Returns a function that closes the lightbox and
 * opens another address instead.
 */
export function followHistory(
  lightbox: PhotoSwipe,
  links: readonly HTMLAnchorElement[],
): (url: string) => void {
  let target: string | null = null;
  let [isBack, isClosed] = [false, false];
  const leave = () => {
    const link = links[lightbox.currIndex];
    if (target === null) show(link);
    // Some browsers restore the scroll position only now.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        history.scrollRestoration = 'auto';
        if (target === null) show(link);
        else location.assign(target);
      }),
    );
  };
  const onBack = () => {
    if (location.hash.startsWith('#fig_')) return;
    removeEventListener('popstate', onBack);
    history.scrollRestoration = 'manual';
    isBack = true;
    if (isClosed) leave();
    else lightbox.close();
  };
  addEventListener('popstate', onBack);
  lightbox.on('change', () => {
    const id = figureId(links[lightbox.currIndex]);
    history.replaceState(history.state, '', `#${id}`);
  });
  lightbox.on('destroy', () => {
    isClosed = true;
    if (isBack) leave();
    else history.back();
  });
  return (url) => {
    target = url;
    lightbox.close();
  };
}

function show(link: HTMLAnchorElement | undefined): void {
  link?.focus({ preventScroll: true });
  link?.scrollIntoView({ block: 'nearest' });
}
