import PhotoSwipe from 'photoswipe';
import { element } from '../../element.ts';
import { isShortcut } from '../../shortcuts.ts';
import { applyStyles, headingBefore } from '../dom.ts';
import { holdFocus, moveFocus } from './lightbox-focus.ts';
import { addHistoryEntry, followHistory } from './lightbox-history.ts';
import styles from './lightbox.css?inline';

/**
 * Shows the images that `links` lead to, starting with the image of `first`. The address follows the image;
 * the browser's Back closes the lightbox. `isNewPage`: whether the page was opened at the address of an
 * image.
 */
export function showLightbox(
  links: readonly HTMLAnchorElement[],
  first: HTMLAnchorElement,
  { isNewPage }: { isNewPage: boolean },
): void {
  const index = Math.max(0, links.indexOf(first));
  if (current !== null) {
    current.goTo(index);
    return;
  }
  addHistoryEntry(first, { isNewPage });
  current = openLightbox(links, index);
}

applyStyles(styles);

let current: PhotoSwipe | null = null;

function openLightbox(links: readonly HTMLAnchorElement[], index: number): PhotoSwipe {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const words = document.querySelector<HTMLElement>('[data-lightbox]')?.dataset ?? {};
  const lightbox = new PhotoSwipe({
    dataSource: links.map(imageOf),
    index,
    loop: false,
    bgOpacity: 1,
    returnFocus: false,
    paddingFn: () => ({ top: 60, bottom: 76, left: 0, right: 0 }),
    showHideAnimationType: 'none',
    zoomAnimationDuration: isStill ? 0 : 200,
    closeTitle: words['close'] ?? '',
    zoomTitle: words['zoom'] ?? '',
    arrowPrevTitle: words['previous'] ?? '',
    arrowNextTitle: words['next'] ?? '',
    errorMsg: words['failed'] ?? '',
  });
  lightbox.on('zoomLevelsUpdate', ({ zoomLevels }) => enlarge(zoomLevels));
  zoomToTop(lightbox);
  lightbox.on('keydown', (event) => {
    if (pressKey(lightbox, event.originalEvent)) {
      event.originalEvent.preventDefault();
      event.preventDefault();
    }
  });
  lightbox.on('destroy', () => {
    current = null;
    if (document.fullscreenElement) void document.exitFullscreen();
  });
  holdFocus(lightbox);
  const closeAndGoTo = followHistory(lightbox, links);
  lightbox.on('uiRegister', () => {
    lightbox.ui?.registerElement({
      name: 'caption',
      appendTo: 'root',
      onInit: (caption) => {
        caption.ariaLive = 'polite';
        lightbox.on('change', () => {
          const link = links[lightbox.currIndex];
          if (link) caption.replaceChildren(...captionParts(link, closeAndGoTo));
        });
      },
    });
  });
  lightbox.on('afterInit', () => {
    const { element: root } = lightbox;
    const counter = root?.querySelector('.pswp__counter');
    if (root) root.ariaLabel = document.title;
    if (counter) counter.ariaLive = 'polite';
  });
  lightbox.init();
  return lightbox;
}

/** Shows small images larger, up to twice their pixels, so that they can be read on a projector. */
function enlarge(levels: NonNullable<PhotoSwipe['currSlide']>['zoomLevels']): void {
  const { panAreaSize: room, elementSize: image } = levels;
  if (room === null || image === null) return;
  levels.fit = Math.min(room.x / image.x, room.y / image.y, MAX_ENLARGEMENT);
  levels.initial = levels.min = levels.fit;
  levels.secondary = Math.max(levels.secondary, levels.fit);
  levels.max = Math.max(levels.max, levels.fit);
  if (!isLong(image)) return;
  levels.secondary = Math.max(levels.fit, Math.min(room.x / image.x, 1));
  levels.max = Math.max(levels.max, levels.secondary);
}

/** Zooms long screenshots to their top, where reading begins. */
function zoomToTop(lightbox: PhotoSwipe): void {
  const isCurrentLong = () => {
    const { width = 0, height = 0 } = lightbox.currSlide ?? {};
    return isLong({ x: width, y: height });
  };
  lightbox.on('beforeZoomTo', ({ centerPoint }) => {
    if (centerPoint && isCurrentLong()) centerPoint.y = 0;
  });
  // The button zooms to the centre, which is no point that a listener could move.
  lightbox.toggleZoom = () => {
    lightbox.currSlide?.toggleZoom({ ...lightbox.getViewportCenterPoint() });
  };
}

/** Returns whether an image is a screenshot of more than fits a screen. */
function isLong({ x, y }: { x: number; y: number }): boolean {
  return y > 3 * x;
}

const MAX_ENLARGEMENT = 2;

/**
 * Handles Tab, the keys of presenter remotes, and `f` for full screen. Returns whether the key
 * was handled.
 */
function pressKey(lightbox: PhotoSwipe, event: KeyboardEvent): boolean {
  const { key, shiftKey, ctrlKey, metaKey, altKey, target } = event;
  if (ctrlKey || metaKey || altKey) return false;
  const isOnControl = target instanceof Element && target.matches('a, button');
  if (key === 'Tab') moveFocus(lightbox, shiftKey ? -1 : 1);
  else if (key === 'PageDown' || (key === ' ' && !shiftKey && !isOnControl)) lightbox.next();
  else if (key === 'PageUp' || (key === ' ' && shiftKey && !isOnControl)) lightbox.prev();
  else if (key === 'Home') lightbox.goTo(0);
  else if (key === 'End') lightbox.goTo(lightbox.getNumItems() - 1);
  else if (key === 'f' && isShortcut(event)) toggleFullScreen();
  else return false;
  return true;
}

/** The request rejects if the browser does not allow full screen. iPhones lack the function. */
function toggleFullScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else document.documentElement.requestFullscreen?.().catch(() => {});
}

function imageOf(link: HTMLAnchorElement) {
  const image = link.querySelector('img');
  const [width, height] = [Number(link.dataset['width']), Number(link.dataset['height'])];
  return { src: link.href, width, height, alt: image?.alt ?? '', msrc: image?.currentSrc ?? '' };
}

/** Returns a figure's capture time, its caption, and a link to its section that calls `goTo`. */
function captionParts(link: HTMLAnchorElement, goTo: (url: string) => void): HTMLElement[] {
  const figure = link.closest('figure');
  const heading = headingBefore(link, 'main :is(h2, h3, h4, h5, h6)[id]');
  const name = heading?.textContent.trim() ?? '';
  const parts: HTMLElement[] = [figure?.querySelector('time'), figure?.querySelector('figcaption')]
    .filter((part) => part instanceof HTMLElement)
    // The caption of a slide is often the heading of its section.
    .filter(({ textContent }) => textContent.trim() !== name)
    .map(({ tagName, className, textContent }) =>
      element(tagName === 'TIME' ? 'time' : 'span', className, textContent),
    );
  if (heading === undefined) return parts;
  const sectionLink = element('a', 'link', name);
  sectionLink.href = `#${heading.id}`;
  sectionLink.addEventListener('click', (event) => {
    event.preventDefault();
    goTo(sectionLink.href);
  });
  return [...parts, sectionLink];
}
