import { onFailedLoad } from './failed-load.ts';

// Opens the lightbox with all images of the page when a figure is clicked, or when the address
// contains the id of a figure, `#fig_…`. Without this script, or with a modifier key, the link leads
// to the image file.

/** Opens the lightbox, and returns whether its code has loaded. */
async function open(link: HTMLAnchorElement, { isNewPage = false } = {}): Promise<boolean> {
  const loaded = await import('./lazy/reading/lightbox.ts').catch(() => null);
  const links = document.querySelectorAll<HTMLAnchorElement>('main a[data-width]');
  loaded?.showLightbox([...links], link, { isNewPage });
  return loaded !== null;
}

async function openOrFollow(link: HTMLAnchorElement): Promise<void> {
  if (!(await open(link))) await onFailedLoad(link.href);
}

function linkOfAddress(): HTMLAnchorElement | null {
  if (!location.hash.startsWith('#fig_')) return null;
  const figure = document.getElementById(location.hash.slice(1));
  return figure?.closest('a') ?? figure?.querySelector<HTMLAnchorElement>('a[data-width]') ?? null;
}

document.addEventListener('click', (event) => {
  const { target, metaKey, ctrlKey, shiftKey } = event;
  if (metaKey || ctrlKey || shiftKey || !(target instanceof Element)) return;
  const link = target.closest<HTMLAnchorElement>('main a[data-width]');
  if (link === null) return;
  event.preventDefault();
  void openOrFollow(link);
});

function openLinked(options?: { isNewPage: boolean }): void {
  const link = linkOfAddress();
  if (link) void open(link, options);
}

addEventListener('hashchange', () => openLinked());
openLinked({ isNewPage: true });
