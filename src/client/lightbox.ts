import PhotoSwipe from 'photoswipe';
import { captionOf } from './lightbox-caption.ts';
import { loadStyle } from './load-style.ts';
import styleUrl from './lightbox.css?url';

/**
 * Shows the images behind `links`, beginning with that of `first`. The address, which names the
 * first already, follows; the browser's way back closes the lightbox.
 */
export async function showLightbox(
  links: readonly HTMLAnchorElement[],
  first: HTMLAnchorElement,
): Promise<void> {
  styled ??= loadStyle(styleUrl);
  await styled;
  const index = Math.max(0, links.indexOf(first));
  if (shown === null) shown = openLightbox(links, index);
  else shown.goTo(index);
}

let styled: Promise<void> | null = null;
let shown: PhotoSwipe | null = null;

function openLightbox(links: readonly HTMLAnchorElement[], index: number): PhotoSwipe {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const words = document.querySelector<HTMLElement>('[data-lightbox]')?.dataset ?? {};
  const lightbox = new PhotoSwipe({
    dataSource: links.map(imageOf),
    index,
    loop: false,
    bgOpacity: 1,
    returnFocus: false,
    paddingFn: () => ({ top: 60, bottom: 76, left: 0, right: 0 }),
    showHideAnimationType: 'none',
    zoomAnimationDuration: still ? 0 : 200,
    closeTitle: words['close'] ?? '',
    zoomTitle: words['zoom'] ?? '',
    arrowPrevTitle: words['previous'] ?? '',
    arrowNextTitle: words['next'] ?? '',
    errorMsg: words['failed'] ?? '',
  });
  const address = addressKeeper(lightbox, links);
  lightbox.on('uiRegister', () => {
    lightbox.ui?.registerElement({
      name: 'caption',
      appendTo: 'root',
      onInit: (element) => {
        lightbox.on('change', () => {
          const link = links[lightbox.currIndex];
          if (link) element.replaceChildren(...captionOf(link, address.leaveFor));
        });
      },
    });
  });
  lightbox.init();
  if (lightbox.element) lightbox.element.ariaLabel = document.title;
  return lightbox;
}

function imageOf(link: HTMLAnchorElement) {
  const image = link.querySelector('img');
  const [width, height] = [Number(link.dataset['width']), Number(link.dataset['height'])];
  return { src: link.href, width, height, alt: image?.alt ?? '', msrc: image?.currentSrc ?? '' };
}

/**
 * Keeps the address at the image that is shown. When the lightbox closes, its entry in the history
 * goes, or becomes the place that the reader left for, and the focus is on the image's link.
 */
function addressKeeper(lightbox: PhotoSwipe, links: readonly HTMLAnchorElement[]) {
  let target: string | null = null;
  let isBack = false;
  const onBack = () => {
    if (location.hash.startsWith('#fig_')) return;
    isBack = true;
    lightbox.close();
  };
  history.scrollRestoration = 'manual';
  addEventListener('popstate', onBack);
  lightbox.on('change', () => {
    const link = links[lightbox.currIndex];
    const id = link?.closest('figure')?.id ?? link?.firstElementChild?.id ?? '';
    history.replaceState(null, '', `#${id}`);
  });
  lightbox.on('destroy', () => {
    shown = null;
    removeEventListener('popstate', onBack);
    const link = links[lightbox.currIndex];
    if (target !== null) location.replace(target);
    else {
      link?.focus({ preventScroll: true });
      link?.scrollIntoView({ block: 'nearest' });
      if (!isBack) history.back();
    }
    // Going back is over a moment later, and moves the page where the browser may.
    setTimeout(() => (history.scrollRestoration = 'auto'), 300);
  });
  return {
    leaveFor: (url: string) => {
      target = url;
      lightbox.close();
    },
  };
}
