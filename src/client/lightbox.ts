import PhotoSwipe from 'photoswipe';
import styleUrl from 'photoswipe/style.css?url';

/**
 * Shows the pictures behind `links`, beginning with that of `first`. The address names the picture
 * that is shown, and the browser's way back closes the lightbox.
 */
export function showLightbox(
  links: readonly HTMLAnchorElement[],
  first: HTMLAnchorElement,
  { fromAddress }: { fromAddress: boolean },
): void {
  loadStyle();
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const words = document.querySelector<HTMLElement>('[data-lightbox]')?.dataset ?? {};
  const lightbox = new PhotoSwipe({
    dataSource: links.map((link) => ({
      src: link.href,
      width: Number(link.dataset['width']),
      height: Number(link.dataset['height']),
      alt: link.querySelector('img')?.alt ?? '',
      element: link,
    })),
    index: Math.max(0, links.indexOf(first)),
    bgOpacity: 0.94,
    showHideAnimationType: still ? 'none' : 'fade',
    zoomAnimationDuration: still ? 0 : 200,
    closeTitle: words['close'] ?? '',
    zoomTitle: words['zoom'] ?? '',
    arrowPrevTitle: words['previous'] ?? '',
    arrowNextTitle: words['next'] ?? '',
    errorMsg: words['failed'] ?? '',
  });
  lightbox.on('uiRegister', () => {
    lightbox.ui?.registerElement({
      name: 'caption',
      appendTo: 'root',
      onInit: (element) => {
        const fill = () =>
          element.replaceChildren(...captionOf(links[lightbox.currIndex], lightbox));
        lightbox.on('change', fill);
      },
    });
  });
  keepAddress(lightbox, links, { fromAddress });
  lightbox.init();
}

/** The style comes with the first use too: imported the usual way it would stand on every page. */
function loadStyle(): void {
  if (document.querySelector('link[data-lightbox-style]') !== null) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = styleUrl;
  link.dataset['lightboxStyle'] = '';
  document.head.append(link);
}

/** A figure's time, words and the way to the section that it stands in. */
function captionOf(link: HTMLAnchorElement | undefined, lightbox: PhotoSwipe): (string | Node)[] {
  const figure = link?.closest('figure') ?? null;
  const time = figure?.querySelector('time')?.textContent?.trim() ?? '';
  const caption = figure?.querySelector('figcaption')?.textContent?.trim() ?? '';
  const heading = link === undefined ? null : headingBefore(link);
  const parts: (string | Node)[] = [[time, caption].filter(Boolean).join(' · ')];
  if (heading !== null) {
    const way = document.createElement('a');
    way.href = `#${heading.id}`;
    way.textContent = headingText(heading);
    way.addEventListener('click', (event) => {
      event.preventDefault();
      lightbox.on('destroy', () => location.assign(`#${heading.id}`));
      lightbox.close();
    });
    parts.push(way);
  }
  return parts;
}

function headingBefore(element: Element): HTMLElement | null {
  const headings = document.querySelectorAll<HTMLElement>('main :is(h2, h3, h4, h5, h6)[id]');
  return (
    [...headings].findLast((heading) =>
      Boolean(heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING),
    ) ?? null
  );
}

function headingText(heading: HTMLElement): string {
  const copy = heading.cloneNode(true) as HTMLElement;
  copy.querySelector('.anchor')?.remove();
  return copy.textContent?.trim() ?? '';
}

function keepAddress(
  lightbox: PhotoSwipe,
  links: readonly HTMLAnchorElement[],
  { fromAddress }: { fromAddress: boolean },
): void {
  const hash = () => {
    const link = links[lightbox.currIndex];
    return `#${link?.closest('[id^="fig_"]')?.id ?? link?.querySelector('[id]')?.id ?? ''}`;
  };
  let isPushed = false;
  lightbox.on('change', () => {
    if (fromAddress || isPushed) history.replaceState(history.state, '', hash());
    else history.pushState({ lightbox: true }, '', hash());
    isPushed = !fromAddress;
  });
  const onBack = () => {
    isPushed = false;
    lightbox.close();
  };
  addEventListener('popstate', onBack);
  lightbox.on('destroy', () => {
    removeEventListener('popstate', onBack);
    if (isPushed) history.back();
  });
}
